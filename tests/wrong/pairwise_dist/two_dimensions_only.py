"""Looks at the first two coordinates only; right for D = 2, wrong for D = 3
and beyond, IndexError for D = 1.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    dx = X[:, 0][:, None] - Y[:, 0][None, :]
    dy = X[:, 1][:, None] - Y[:, 1][None, :]
    return np.hypot(dx, dy)
