"""Divides by N - 1: too large for few points, 0 / 0 or inf for N = 1."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    sq = ((points - centers[cluster_idx]) ** 2).sum()
    return float(sq / (len(points) - 1))
