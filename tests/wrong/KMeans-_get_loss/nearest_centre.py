"""Distance to the nearest centre, not to the own one; differs as soon as a
point is assigned elsewhere.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    d = pairwise_dist(points, centers)
    return float((d.min(axis=1) ** 2).mean())
