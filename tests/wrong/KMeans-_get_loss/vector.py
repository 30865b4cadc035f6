"""Returns the (N,) squared distances, not one number."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    return ((points - centers[cluster_idx]) ** 2).sum(axis=1)
