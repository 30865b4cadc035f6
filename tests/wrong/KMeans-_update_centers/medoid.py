"""The point nearest to the mean in place of the mean; equal for clusters of
one point.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        mine = points[cluster_idx == k]
        d = ((mine - mine.mean(axis=0)) ** 2).sum(axis=1)
        centers[k] = mine[d.argmin()]
    return centers
