"""Rounds to 4 decimals.

Data in small units have loss 0, and the stopping rule fires too early.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    sq = ((points - centers[cluster_idx]) ** 2).sum(axis=1)
    return round(float(sq.mean()), 4)
