"""Means drawn with replacement.

Twins, which EM never parts; seen in many draws or with K near N.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    N, D = points.shape
    mu = points[np.random.randint(0, N, K)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return np.full(K, 1 / K), mu, sigma
