"""np.random.choice draws with replacement by default.

Doubles, seen in many draws or when K is near N.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    return points[np.random.choice(points.shape[0], K)]
