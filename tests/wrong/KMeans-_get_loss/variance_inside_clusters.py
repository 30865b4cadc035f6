"""Recomputes each cluster's own mean and takes the variance around it.

Right only if centres are these means; "the centres have just moved" is lost
for any others.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    K = len(centers)
    count = np.bincount(cluster_idx, minlength=K)
    one_hot = np.eye(K)[cluster_idx]
    means = one_hot.T @ points / np.maximum(count, 1)[:, None]
    return float(((points - means[cluster_idx]) ** 2).sum(axis=1).mean())
