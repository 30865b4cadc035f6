"""Keeps the first start on the instance.

A second call with other points of the same K gets the centres of the first.
"""


def _init_centers(
    self, points: np.ndarray, K: int, **kwargs: object
) -> np.ndarray:
    if getattr(self, "_start", None) is None or len(self._start) != K:
        rows = np.random.choice(len(points), K, replace=False)
        self._start = points[rows].copy()
    return self._start
