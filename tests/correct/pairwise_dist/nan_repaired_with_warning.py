"""Lets the root of a negative square warn, then turns the nan into zero."""


def pairwise_dist(X, Y):
    X = X.astype("f8")
    Y = Y.astype("f8")
    squared = np.sum(X * X, axis=1).reshape(-1, 1)
    squared = squared + np.sum(Y * Y, axis=1).reshape(1, -1)
    squared -= 2 * np.matmul(X, Y.transpose())
    return np.nan_to_num(np.sqrt(squared), nan=0.0, copy=False)
