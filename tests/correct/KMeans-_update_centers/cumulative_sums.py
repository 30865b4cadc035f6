"""Sorted cumulative sums, differences at the borders of the clusters."""


def _update_centers(self, old_centers, cluster_idx, points):
    K, D = old_centers.shape
    origin = points.mean(axis=0, dtype=np.float64)
    order = cluster_idx.argsort()
    running = np.zeros((len(points) + 1, D))
    np.cumsum(points[order] - origin, axis=0, out=running[1:])
    borders = np.searchsorted(cluster_idx[order], np.arange(K + 1))
    size = np.diff(borders)[:, None]
    with np.errstate(invalid="ignore", divide="ignore"):
        means = np.diff(running[borders], axis=0) / size + origin
    return np.where(size > 0, means, old_centers)
