"""Draws one point and repeats it K times; seen for K >= 2."""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    n = np.random.randint(len(points))
    return np.repeat(points[n : n + 1], K, axis=0)
