"""Returns the K row numbers, not the points."""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    return np.random.choice(len(points), size=K, replace=False)
