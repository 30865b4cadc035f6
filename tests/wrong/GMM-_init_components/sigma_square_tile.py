"""Tiles the wrong way.

(D, K) in place of (K, D); passes only for K = D, where columns are equal in
place of rows.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    sigma = np.tile(points.std(axis=0)[:, None] + 1e-3, (1, K))
    return np.full(K, 1 / K), mu, sigma
