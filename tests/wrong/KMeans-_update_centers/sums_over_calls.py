"""Keeps sums and counts on the instance and adds to them.

Right in the first call, a mean over all calls afterwards.
"""


def _update_centers(
    self,
    old_centers: np.ndarray,
    cluster_idx: np.ndarray,
    points: np.ndarray,
) -> np.ndarray:
    K, D = old_centers.shape
    if getattr(self, "_sums", np.empty(0)).shape != (K, D):
        self._sums, self._counts = np.zeros((K, D)), np.zeros((K, 1))
    np.add.at(self._sums, cluster_idx, points)
    self._counts += np.bincount(cluster_idx, minlength=K)[:, None]
    mean = self._sums / np.maximum(self._counts, 1)
    return np.where(self._counts > 0, mean, old_centers)
