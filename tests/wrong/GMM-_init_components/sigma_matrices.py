"""Full covariance matrices (K, D, D) in place of standard deviations (K, D)."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    D = points.shape[1]
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(np.eye(D), (K, 1, 1))
    return np.full(K, 1 / K), mu, sigma
