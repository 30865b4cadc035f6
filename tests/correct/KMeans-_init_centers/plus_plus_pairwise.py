"""k-means++ by cumulative sums, with pairwise_dist of exercise 1.1."""


def _init_centers(self, points, K, **kwargs):
    rng = np.random.RandomState()
    n = len(points)
    taken = np.zeros(n, bool)
    order = [rng.randint(n)]
    nearest = np.full(n, np.inf)
    while len(order) < K:
        taken[order[-1]] = True
        last = points[order[-1]][None]
        nearest = np.minimum(nearest, pairwise_dist(points, last)[:, 0])
        steps = np.cumsum(np.where(taken, 0.0, nearest**2 + 1e-12))
        draw = rng.uniform(0, steps[-1])
        j = int(np.searchsorted(steps, draw, side="right"))
        if j >= n or taken[j]:
            j = int(np.flatnonzero(~taken)[-1])
        order.append(j)
    return np.stack(list(map(points.__getitem__, order)))
