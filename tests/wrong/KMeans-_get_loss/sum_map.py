"""A loop over the points in disguise: sum(map(...)). Value is right."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    term = lambda x, k: float(np.dot(x - centers[k], x - centers[k]))
    return sum(map(term, points, cluster_idx)) / len(points)
