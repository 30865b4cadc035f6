"""Squeezes the result.

(N,) or () in place of (N, 1), (1, M), (1, 1) when there is a single point on
one side.
"""


def pairwise_dist(X: np.ndarray, Y: np.ndarray) -> np.ndarray:
    sq = (X**2).sum(1)[:, None] + (Y**2).sum(1) - 2 * X @ Y.T
    return np.sqrt(np.maximum(sq, 0)).squeeze()
