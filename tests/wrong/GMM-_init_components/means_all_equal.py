"""All means are the mean of the data.

Components stay twins for ever; right for K = 1.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = np.tile(points.mean(axis=0), (K, 1))
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return np.full(K, 1 / K), mu, sigma
