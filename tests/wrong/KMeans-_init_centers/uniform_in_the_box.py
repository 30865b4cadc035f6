"""Uniform in the bounding box, not points of the data nor means of parts of
it; centres may lie in empty space.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    low, high = points.min(axis=0), points.max(axis=0)
    return np.random.uniform(low, high, size=(K, points.shape[1]))
