"""points -= ... : the value is right, the caller's points are gone."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    points -= centers[cluster_idx]
    return float((points**2).sum(axis=1).mean())
