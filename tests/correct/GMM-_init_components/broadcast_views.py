"""Read-only broadcast views for shares and spreads, own init of K-means."""


def _init_components(self, points, K, **kwargs):
    D = points.shape[1]
    std = np.sqrt(points.var(axis=0, dtype=np.float64) + 1e-6)
    return (
        np.broadcast_to(1.0 / K, (K,)),
        KMeans()._init_centers(points, K),
        np.broadcast_to(std, (K, D)),
    )
