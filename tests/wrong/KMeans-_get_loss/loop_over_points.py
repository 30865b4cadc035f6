"""A for loop over the points; "No loops"."""


def _get_loss(
    self,
    centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> float:
    total = 0.0
    for n in range(len(points)):
        total += float(((points[n] - centers[cluster_idx[n]]) ** 2).sum())
    return total / len(points)
