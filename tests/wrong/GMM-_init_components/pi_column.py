"""pi has the shape (K, 1) in place of (K,)."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return np.full((K, 1), 1 / K), mu, sigma
