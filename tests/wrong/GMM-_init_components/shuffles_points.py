"""Shuffles the caller's points in place to draw the means."""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    np.random.shuffle(points)
    sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
    return np.full(K, 1 / K), points[:K].copy(), sigma
