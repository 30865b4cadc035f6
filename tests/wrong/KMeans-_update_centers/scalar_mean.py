"""mean() without axis: one number for all coordinates; right for D = 1."""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in range(len(centers)):
        if np.any(cluster_idx == k):
            centers[k] = points[cluster_idx == k].mean()
    return centers
