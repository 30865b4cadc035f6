"""Permutes only the first N - 1 rows.

For K = N there are N - 1 centres, for N = 1 none.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rows = np.random.permutation(len(points) - 1)[:K]
    return points[rows]
