"""One number for each component: (K,) in place of (K, D)."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    return np.full(K, 1 / K), mu, np.full(K, points.std() + 1e-3)
