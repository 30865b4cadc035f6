"""argmax in place of argmin: the farthest centre; seen for K >= 2."""


def _update_assignment(
    self, centers: np.ndarray, points: np.ndarray
) -> np.ndarray:
    return np.argmax(pairwise_dist(points, centers), axis=1)
