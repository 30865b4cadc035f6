"""Scale from the (N, N) matrix of all distances.

Right for few points, 130 GB for the image.
"""


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    mu = points[np.random.choice(len(points), K, replace=False)]
    s = np.sqrt(((points[:, None] - points[None]) ** 2).sum(-1)).mean()
    return np.full(K, 1 / K), mu, np.full((K, points.shape[1]), s + 1e-3)
