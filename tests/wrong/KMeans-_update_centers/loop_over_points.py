"""Sums in a for loop over the points, zip in disguise of it; right values."""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    sums = np.zeros(old_centers.shape)
    counts = np.zeros(len(old_centers))
    for x, k in zip(points, cluster_idx):
        sums[k] += x
        counts[k] += 1
    centers = np.array(old_centers, dtype=float)
    centers[counts > 0] = sums[counts > 0] / counts[counts > 0, None]
    return centers
