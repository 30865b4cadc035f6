"""Means and spreads of K random parts of the data."""


def _init_components(self, points, K, **kwargs):
    shuffled = points[np.argsort(np.random.rand(len(points)))]
    parts = np.array_split(shuffled.astype(np.float64), K)
    mu = np.vstack([part.mean(axis=0) for part in parts])
    sigma = np.vstack([part.std(axis=0) for part in parts])
    whole = points.std(axis=0, dtype=np.float64)
    sigma = np.where(sigma < 0.05 * whole, whole, sigma)
    return np.ones_like(mu[:, 0]) / K, mu, np.clip(sigma, 1e-3, None)
