"""Sorts each coordinate by itself "to keep the order stable".

For D >= 2 the centres are not points any more.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rows = np.random.choice(len(points), K, replace=False)
    return np.sort(points[rows], axis=0)
