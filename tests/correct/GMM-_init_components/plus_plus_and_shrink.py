"""k-means++ means; spreads of the data shrunk by the D-th root of K."""


def _spread_out(points, K):
    rows = [np.random.randint(len(points))]
    near = np.full(len(points), np.inf)
    while len(rows) < K:
        gap = points - points[rows[-1]].astype(float)
        near = np.minimum(near, np.einsum("nd,nd->n", gap, gap))
        near[rows] = 0.0
        chance = (
            near
            if near.any()
            else np.isin(np.arange(len(points)), rows, invert=True).astype(
                float
            )
        )
        rows.append(np.random.choice(len(points), p=chance / chance.sum()))
    return points[rows]


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    sigma = np.ones((K, D)) * points.std(0, dtype=float) * K ** (-1 / D)
    sigma[sigma < 1e-3] = 1e-3
    return np.ones(K) / K, _spread_out(points, K), sigma
