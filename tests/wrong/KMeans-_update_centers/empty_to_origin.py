"""Divides by max(count, 1).

An empty cluster's centre jumps to the origin, neither its old place nor a
data point.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    one_hot = np.eye(len(old_centers))[cluster_idx]
    counts = one_hot.sum(axis=0)
    return one_hot.T @ points / np.maximum(counts, 1)[:, None]
