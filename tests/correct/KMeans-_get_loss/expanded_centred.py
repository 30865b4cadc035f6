"""Expanded square around the mean of the data, clipped at zero."""


def _get_loss(self, centers, cluster_idx, points):
    origin = points.mean(axis=0, dtype=np.float64)
    x, c = points - origin, (centers - origin)[cluster_idx]
    total = np.sum(x * x) - 2 * np.sum(x * c) + np.sum(c * c)
    return max(0.0, total / len(points))
