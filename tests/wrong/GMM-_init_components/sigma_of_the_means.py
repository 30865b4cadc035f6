"""Takes the spread of the K means as sigma.

0 for K = 1, and 0 where drawn means agree in a coordinate.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(mu.std(axis=0), (K, 1))
    return np.full(K, 1 / K), mu, sigma
