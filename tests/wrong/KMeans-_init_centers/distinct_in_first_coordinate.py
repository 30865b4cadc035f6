"""Draws until the first coordinates differ.

Never ends when the first column is constant or has fewer than K values.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    while True:
        rows = np.random.choice(len(points), K, replace=False)
        if len(np.unique(points[rows, 0])) == K:
            return points[rows]
