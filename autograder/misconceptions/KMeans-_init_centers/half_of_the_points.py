"""Drawn from the first half of the points only."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_init_centers_random"
HINT = (
    "Some points are never drawn, whatever chance does: all your centres lie "
    "in the first half of the data. Which numbers can your draw give?"
)


def _init_centers(self, points, K, **kwargs):
    some = max(K, len(points) // 2)
    return points[np.random.choice(some, K, replace=False)]


def looks_like(calls):
    """Points, other ones each time, and never one of the second half."""
    drawn = {}
    for call in calls:
        points, K = call.args[:2]
        rows = call.value
        if not isinstance(rows, np.ndarray):
            return False
        if rows.shape != (K, points.shape[1]):
            return False
        match = (rows[:, None] == points[None]).all(axis=2)
        if not match.any(axis=1).all():
            return False
        places = match.argmax(axis=1)
        if places.max() >= max(K, len(points) // 2):
            return False
        drawn.setdefault((len(points), K), set()).add(frozenset(places))
    return max(map(len, drawn.values()), default=0) >= 3
