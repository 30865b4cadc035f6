"""Builds the (N, N) matrix of "same cluster"; right for few points, hundreds
of gigabytes for an image.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    same = cluster_idx[:, None] == cluster_idx[None, :]
    mean = same.astype(float) @ points / same.sum(axis=1)[:, None]
    centers = np.array(old_centers, dtype=float)
    centers[cluster_idx] = mean
    return centers
