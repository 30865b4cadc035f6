"""Points are drawn with replacement, so that one may come twice."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_init_centers_never_twice"
HINT = (
    "Some of your centres are the same point, drawn twice. They share "
    "their points, and one of them gets none. How do you draw K different"
    " rows?"
)


def _init_centers(self, points, K, **kwargs):
    return points[np.random.randint(len(points), size=K)]


def looks_like(calls):
    """Every centre is a point, and some come twice among different points."""
    doubles = 0
    for call in calls:
        points, rows = call.args[0], call.value
        if not isinstance(rows, np.ndarray):
            return False
        if rows.shape != (call.args[1], points.shape[1]):
            return False
        data = set(map(tuple, points.tolist()))
        drawn = set(map(tuple, rows.tolist()))
        if not drawn <= data or len(data) < len(points):
            return False
        doubles += len(rows) > len(drawn) > 1
    return doubles >= 2
