"""Only clusters that occur.

Fewer than K centres when one is empty, and later numbers shift.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    return np.array(
        [points[cluster_idx == k].mean(axis=0) for k in np.unique(cluster_idx)]
    )
