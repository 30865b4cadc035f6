"""Spread inside random starting clusters without a floor.

A cluster of one point has sigma 0; seen for N = K or duplicate points.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    near = pairwise_dist(points, mu).argmin(axis=1)
    sigma = np.array([points[near == k].std(axis=0) for k in range(K)])
    return np.full(K, 1 / K), mu, sigma
