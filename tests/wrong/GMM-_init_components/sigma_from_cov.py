"""Diagonal of np.cov.

For D = 1 np.cov is a number and np.diag raises ValueError.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    s = np.sqrt(np.diag(np.cov(points.T))) + 1e-3
    return np.full(K, 1 / K), mu, np.tile(s, (K, 1))
