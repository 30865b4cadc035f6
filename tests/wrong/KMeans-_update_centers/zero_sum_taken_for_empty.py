"""Keeps the old value wherever the sum is 0.

Clusters whose coordinates cancel ((-1), (1)) do not move to 0.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    K = len(old_centers)
    one_hot = cluster_idx[:, None] == np.arange(K)
    sums = one_hot.T.astype(float) @ points
    counts = np.maximum(one_hot.sum(axis=0), 1)[:, None]
    return np.where(sums != 0, sums / counts, old_centers)
