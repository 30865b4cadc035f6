"""Random numbers between 0 and 1, wherever the points are."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_init_centers_shape"
HINT = (
    "Your centres lie between 0 and 1, wherever the data are: far from "
    "them, all points go to a single centre. Take the centres from the "
    "points."
)


def _init_centers(self, points, K, **kwargs):
    return np.random.rand(K, points.shape[1])


def looks_like(calls):
    """All centres lie in the unit cube, which the points leave."""
    outside = 0
    for call in calls:
        points, rows = call.args[0], call.value
        if not isinstance(rows, np.ndarray):
            return False
        if rows.shape != (call.args[1], points.shape[1]):
            return False
        if (rows <= 0).any() or (rows > 1).any():
            return False
        outside += bool(points.min() > 1 or points.max() < 0)
    return outside >= 1 and len(calls) >= 2
