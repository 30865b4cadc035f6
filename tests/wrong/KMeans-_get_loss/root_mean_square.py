"""Root of the mean square; right for 0 and 1."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    sq = ((points - centers[cluster_idx]) ** 2).sum(axis=1)
    return float(np.sqrt(sq.mean()))
