"""Standard normal numbers, whatever the data.

Far away from data that are shifted or scaled.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    return np.random.randn(K, points.shape[1])
