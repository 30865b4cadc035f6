"""The generator is seeded anew in each call: every start is the same."""

import numpy as np

from autograder.misconceptions.drawn import rows_drawn

CAUGHT_BY = "hidden/kmeans::test_init_centers_random"
HINT = (
    "Each call starts the random numbers from the same seed, so that a "
    "restart repeats the first run. Seed once, at the top of the "
    "notebook, or not at all."
)


def _init_centers(self, points, K, **kwargs):
    rng = np.random.default_rng(0)
    return points[rng.choice(len(points), K, replace=False)]


def looks_like(calls):
    """Drawn points, in the same places of the data whenever sizes agree."""
    places = {}
    for call in calls:
        drawn = rows_drawn(call)
        if drawn is None:
            return False
        size = (len(call.args[0]), call.args[1])
        places.setdefault(size, []).append(drawn)
    repeated = [p for p in places.values() if len(p) >= 3 and p[0][:1] > (0,)]
    same = [len(set(p)) == 1 for p in places.values() if 1 < len(p)]
    return bool(repeated) and all(same)
