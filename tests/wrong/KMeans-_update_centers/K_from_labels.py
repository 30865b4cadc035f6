"""Takes K from the largest label.

Fewer centres when the last clusters are empty; empty ones in between keep
their centre.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    K = cluster_idx.max() + 1
    centers = old_centers[:K].copy()
    for k in range(K):
        mine = points[cluster_idx == k]
        if len(mine):
            centers[k] = mine.mean(axis=0)
    return centers
