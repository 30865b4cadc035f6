"""A Python loop over the rows of Y; the question says no Python loops. Values
are right.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    dist = np.empty((len(X), len(Y)), dtype=X.dtype)
    for m in range(len(Y)):
        dist[:, m] = np.sqrt(((X - Y[m]) ** 2).sum(axis=1))
    return dist
