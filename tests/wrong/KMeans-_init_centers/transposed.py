"""Returns (D, K); seen for K != D, and for K == D as centres that are no
points.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rows = np.random.permutation(len(points))[:K]
    return points[rows].T
