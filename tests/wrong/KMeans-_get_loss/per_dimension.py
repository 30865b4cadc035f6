"""Mean over the points only.

(D,) numbers in place of one; a (1,) array for D = 1.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    return ((points - centers[cluster_idx]) ** 2).mean(axis=0)
