"""Sample standard deviation, ddof = 1.

NaN for N = 1; the floor does not help, np.maximum passes NaN on.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    s = np.maximum(points.std(axis=0, ddof=1), 1e-3)
    return np.full(K, 1 / K), mu, np.tile(s, (K, 1))
