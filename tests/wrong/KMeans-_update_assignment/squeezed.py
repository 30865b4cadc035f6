"""Squeezes: for N = 1 the shape is () in place of (1,)."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return np.squeeze(pairwise_dist(points, centers).argmin(axis=1))
