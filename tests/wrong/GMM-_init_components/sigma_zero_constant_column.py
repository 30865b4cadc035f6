"""Standard deviations of the data without a floor.

0 for a constant column, and for N = 1.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.repeat(points.std(axis=0)[None], K, axis=0)
    return np.full(K, 1 / K), mu, sigma
