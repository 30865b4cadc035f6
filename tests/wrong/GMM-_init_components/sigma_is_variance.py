"""Puts variances into sigma.

For pixels with a spread of 60 it is 3600, for data with a spread of 0.01 it
is 0.0001.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.var(axis=0) + 1e-6, (K, 1))
    return np.full(K, 1 / K), mu, sigma
