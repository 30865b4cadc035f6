"""Standard normal numbers as sigma: about half are negative."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = points.std(axis=0) * np.random.randn(K, points.shape[1])
    return np.full(K, 1 / K), mu, sigma
