"""Returns a Python list of K arrays, not a (K, D) array."""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rows = np.random.permutation(len(points))[:K]
    return [points[n] for n in rows]
