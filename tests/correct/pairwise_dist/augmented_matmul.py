"""One product of augmented matrices, [x, |x|^2, 1] by [-2y, 1, |y|^2]."""


def pairwise_dist(X, Y):
    shift = np.mean(X, axis=0, dtype=np.float64)  # less cancellation

    def prepare(A):
        A = A - shift
        return A, np.sum(A**2, 1, keepdims=True), np.ones((len(A), 1))

    x, xx, x1 = prepare(X)
    y, yy, y1 = prepare(Y)
    squared = np.hstack((x, xx, x1)) @ np.hstack((-2 * y, y1, yy)).T
    return np.sqrt(squared.clip(min=0))
