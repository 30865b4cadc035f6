"""Sorts along the first principal axis, one random point of each slice."""


def _init_centers(self, points, K, **kwargs):
    data = points - points.mean(axis=0, dtype=float)
    _, axes = np.linalg.eigh(data.T @ data)
    order = np.argsort(data @ axes[:, -1])
    edges = np.linspace(0, len(points), K + 1).astype(int)
    rows = np.random.randint(edges[:-1], edges[1:])
    return points[order[rows]]
