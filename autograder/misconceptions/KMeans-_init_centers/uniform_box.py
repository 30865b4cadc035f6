"""Uniform in the box around the points, where there may be no points."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_init_centers_where_points_are"
HINT = (
    "Your centres lie anywhere in the box around the data, also where no "
    "point is: nobody is nearest to such a centre, and its cluster stays "
    "empty. Whole rows of the data are always among points."
)


def _init_centers(self, points, K, **kwargs):
    low, high = points.min(axis=0), points.max(axis=0)
    return np.random.uniform(low, high, size=(K, points.shape[1]))


def looks_like(calls):
    """No centre is a point, but all lie in the box; K = N as well."""
    crowded = 0
    for call in calls:
        points, rows = call.args[0], call.value
        if not isinstance(rows, np.ndarray):
            return False
        if rows.shape != (call.args[1], points.shape[1]):
            return False
        low, high = points.min(axis=0), points.max(axis=0)
        if (rows < low).any() or (rows > high).any():
            return False
        varied = low < high
        drawn_from, drawn = points[:, varied], rows[:, varied]
        shared = set(drawn_from.ravel().tolist()) & set(drawn.ravel().tolist())
        if shared and len(points) > 1:
            return False
        crowded += len(rows) == len(points) > 1
    return crowded >= 2
