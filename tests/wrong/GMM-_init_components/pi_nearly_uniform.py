"""pi from a softmax of random logits close to 0: nearly, but not, uniform."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    e = np.exp(0.05 * np.random.randn(K))
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return e / e.sum(), mu, sigma
