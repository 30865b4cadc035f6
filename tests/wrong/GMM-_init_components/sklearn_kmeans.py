"""Forbidden import: scikit-learn's KMeans for the means."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    from sklearn.cluster import KMeans as Ready

    mu = Ready(n_clusters=K, n_init=1).fit(points).cluster_centers_
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return np.full(K, 1 / K), mu, sigma
