"""Only the first K points are ever drawn, in random order."""

import numpy as np

CAUGHT_BY = "hidden/kmeans::test_init_centers_random"
HINT = (
    "You draw from the numbers below K, so only the first K points can "
    "ever be chosen. Each of the N points should have a chance."
)


def _init_centers(self, points, K, **kwargs):
    return points[np.random.permutation(K)]


def looks_like(calls):
    """The centres are always the first K points, in several orders."""
    orders = 0
    for call in calls:
        first = np.asarray(call.args[0])[: call.args[1]]
        rows = call.value
        if not isinstance(rows, np.ndarray) or rows.shape != first.shape:
            return False
        if sorted(rows.tolist()) != sorted(first.tolist()):
            return False
        orders += not np.array_equal(rows, first)
    return orders >= 2
