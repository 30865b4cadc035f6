"""Median of the squared distances.

One far outlier, or two unequal clusters, shows the difference.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    return float(np.median(((points - centers[cluster_idx]) ** 2).sum(axis=1)))
