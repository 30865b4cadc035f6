"""Early return by broadcasting for small tables, matrix product for large."""

_LIMIT = 1_000_000


def pairwise_dist(X, Y):
    if (size := len(X) * len(Y) * X.shape[1]) <= _LIMIT:
        return np.sqrt(((X[:, None] * 1.0 - Y[None]) ** 2).sum(2))
    print(f"large table of {size} differences, using the matrix product")
    X, Y = X.astype(float), Y.astype(float)
    sq = -2 * X @ Y.T
    sq += np.sum(X**2, 1)[:, None]
    sq += np.sum(Y**2, 1)
    return np.sqrt(np.abs(sq))
