"""Float labels: centers[cluster_idx] fails."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return pairwise_dist(points, centers).argmin(axis=1).astype(float)
