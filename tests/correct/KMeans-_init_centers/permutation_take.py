"""First K of a random permutation, np.take into a float array."""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    if not 1 <= K <= len(points):
        raise ValueError(f"K = {K} is not between 1 and {len(points)}")
    chosen = np.random.permutation(len(points))[:K]
    centers = np.empty((K, points.shape[1]), dtype=np.float64)
    centers[...] = np.take(points, chosen, axis=0)
    return centers
