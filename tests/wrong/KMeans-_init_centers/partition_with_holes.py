"""Random partition whose parts may be empty.

Mean of nothing is NaN, seen when K is near N.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    part = np.random.randint(K, size=len(points))
    return np.array([points[part == k].mean(axis=0) for k in range(K)])
