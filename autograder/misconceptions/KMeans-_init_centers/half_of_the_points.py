"""Drawn from the first half of the points only."""

import numpy as np

from autograder.misconceptions.drawn import rows_drawn

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
        places, size = rows_drawn(call), (len(call.args[0]), call.args[1])
        if places is None or max(places) >= max(size[1], size[0] // 2):
            return False
        drawn.setdefault(size, set()).add(frozenset(places))
    return max(map(len, drawn.values()), default=0) >= 3
