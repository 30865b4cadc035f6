"""Random points as means, the standard deviations of the data for all."""


def _init_components(self, points, K, **kwargs):
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(np.maximum(points.std(axis=0), 1e-3), (K, 1))
    return pi, mu, sigma
