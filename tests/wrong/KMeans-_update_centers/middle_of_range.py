"""Middle between minimum and maximum in place of the mean; equal for one or
two points.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        mine = points[cluster_idx == k]
        centers[k] = (mine.min(axis=0) + mine.max(axis=0)) / 2
    return centers
