"""Means of K slices along the first principal axis, turned a little."""


def _init_components(self, points, K, **kwargs):
    centred = points - points.mean(axis=0, dtype=float)
    axis = np.linalg.svd(centred.T @ centred)[0][:, 0]
    axis = axis + 0.05 * np.random.randn(axis.size)
    slices = np.array_split(np.argsort(centred @ axis), K)
    mu = np.array([points[rows].mean(axis=0) for rows in slices])
    sigma = np.outer(np.ones(K), centred.std(axis=0) + 1e-3)
    pi = np.array([1 / K] * K)
    return pi, mu, sigma
