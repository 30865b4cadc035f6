"""Median in place of mean; equal for one or two points, seen for skew clusters
and one far outlier.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in range(len(centers)):
        if (cluster_idx == k).any():
            centers[k] = np.median(points[cluster_idx == k], axis=0)
    return centers
