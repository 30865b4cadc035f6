"""np.emath.sqrt makes rounding below zero imaginary; keep the real part."""


def pairwise_dist(X, Y):
    X, Y = np.float64(X), np.float64(Y)
    cross = np.inner(X, Y)
    squared = (X**2).sum(1)[:, None] - 2 * cross + (Y**2).sum(1)
    return np.real(np.emath.sqrt(squared))
