"""Stores the means in an integer array, as colours are integers.

Fractions are cut off.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = np.array(old_centers, dtype=int)
    for k in range(len(centers)):
        if (cluster_idx == k).any():
            centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers
