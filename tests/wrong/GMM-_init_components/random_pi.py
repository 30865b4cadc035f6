"""Draws pi at random; the docstring says 1 / K for all. Right for K = 1."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    pi = np.random.dirichlet(np.ones(K))
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return pi, mu, sigma
