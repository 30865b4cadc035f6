"""k-means++ with the global generator, safe on duplicated points."""


def _init_centers(self, points, K, **kwargs):
    N = len(points)
    data = points.astype(np.float64)
    free = np.ones(N, dtype=bool)
    picked = [np.random.randint(N)]
    free[picked] = False
    d2 = ((data - data[picked[0]]) ** 2).sum(axis=1)
    for _ in range(K - 1):
        weights = np.where(free, d2, 0.0)
        if weights.sum() <= 0:  # only copies of chosen points are left
            weights = free.astype(float)
        n = np.random.choice(N, p=weights / weights.sum())
        picked.append(n)
        free[n] = False
        d2 = np.minimum(d2, ((data - data[n]) ** 2).sum(axis=1))
    return points[picked]
