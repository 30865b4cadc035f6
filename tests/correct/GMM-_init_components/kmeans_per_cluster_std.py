"""K-means means, with the spread of every cluster, floored; shares equal."""


def _init_components(self, points, K, iters=5, **kwargs):
    model = KMeans()
    mu = model._init_centers(points, K)
    for _ in range(iters):
        idx = model._update_assignment(mu, points)
        mu = model._update_centers(mu, idx, points)
    overall = points.std(axis=0, dtype=float)
    sigma = np.empty((K, points.shape[1]))
    for k in range(K):
        mine = points[idx == k]
        own = mine.std(axis=0, dtype=float) if len(mine) > 1 else overall
        sigma[k] = np.maximum(own, 0.1 * overall + 1e-3)
    return np.repeat(1.0 / K, K), np.asarray(mu, dtype=float), sigma
