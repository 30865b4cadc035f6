"""Independent random row numbers.

Doubles, seen in many draws or when K is near N.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rng = np.random.default_rng()
    return points[rng.integers(0, len(points), size=K)]
