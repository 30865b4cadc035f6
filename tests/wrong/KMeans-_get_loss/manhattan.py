"""Mean city-block distance."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    return float(np.abs(points - centers[cluster_idx]).sum(axis=1).mean())
