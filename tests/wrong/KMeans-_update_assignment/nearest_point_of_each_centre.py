"""argmin along the wrong axis.

(K,) numbers of points in place of (N,) numbers of centres.
"""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return np.argmin(pairwise_dist(points, centers), axis=0)
