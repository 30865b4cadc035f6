"""Returns a Python list of arrays, not a (K, D) array."""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = []
    for k in range(len(old_centers)):
        mine = points[cluster_idx == k]
        centers.append(mine.mean(axis=0) if len(mine) else old_centers[k])
    return centers
