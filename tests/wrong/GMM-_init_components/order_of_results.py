"""Returns (mu, sigma, pi) in place of (pi, mu, sigma)."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return mu, sigma, np.full(K, 1 / K)
