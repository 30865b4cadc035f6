"""A loop in disguise.

Recursion over the rows of X. RecursionError from about 1000 rows on,
quadratic copying before.
"""


def _rows(X, Y):
    if len(X) == 0:
        return np.empty((0, len(Y)))
    first = np.sqrt(((Y - X[0]) ** 2).sum(axis=1))
    return np.vstack([first, _rows(X[1:], Y)])


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    return _rows(X, Y)
