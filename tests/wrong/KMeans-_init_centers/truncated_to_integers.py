"""Casts the centres to integers as pixels are integers.

No points of the data when these have fractions; in [0, 1) all become 0.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rows = np.random.choice(len(points), K, replace=False)
    return points[rows].astype(int)
