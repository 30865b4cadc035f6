"""Tests points[mask].any() in place of mask.any().

A cluster whose points are all 0 (black pixels) counts as empty.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in range(len(centers)):
        mine = points[cluster_idx == k]
        if mine.any():
            centers[k] = mine.mean(axis=0)
    return centers
