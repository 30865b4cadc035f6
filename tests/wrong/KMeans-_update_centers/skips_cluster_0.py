"""Loops from 1: cluster 0 never moves."""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in range(1, len(centers)):
        if (cluster_idx == k).sum():
            centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers
