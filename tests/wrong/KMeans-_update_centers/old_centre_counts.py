"""The old centre counts as one more point of its cluster.

No NaN for empty ones, but all means are drawn to the old centres.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    one_hot = np.eye(len(old_centers))[cluster_idx]
    counts = one_hot.sum(axis=0)[:, None]
    return (one_hot.T @ points + old_centers) / (counts + 1)
