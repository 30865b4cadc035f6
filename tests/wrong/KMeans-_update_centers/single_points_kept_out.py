"""Moves a centre only if its cluster has more than one point.

A cluster of one keeps the old centre.
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
        if len(mine) > 1:
            centers[k] = mine.mean(axis=0)
    return centers
