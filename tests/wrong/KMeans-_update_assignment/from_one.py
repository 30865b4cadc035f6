"""Labels from 1 to K in place of 0 to K - 1."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return pairwise_dist(points, centers).argmin(axis=1) + 1
