"""NaN of empty clusters turned into 0.

The centre jumps to the origin; seen with an empty cluster.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    K = len(old_centers)
    with np.errstate(all="ignore"):
        sums = np.array([points[cluster_idx == k].sum(0) for k in range(K)])
        counts = np.bincount(cluster_idx, minlength=K)[:, None]
        return np.nan_to_num(sums / counts)
