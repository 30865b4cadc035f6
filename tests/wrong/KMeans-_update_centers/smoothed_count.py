"""Divides by count + 1 against 0 / 0.

Every centre is drawn to the origin, the smaller the cluster the more.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    one_hot = np.eye(len(old_centers))[cluster_idx]
    counts = one_hot.sum(axis=0)[:, None]
    new = one_hot.T @ points / (counts + 1)
    return np.where(counts > 0, new, old_centers)
