"""The caller's points are shuffled to take the first K."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_init_centers_unmodified"
HINT = (
    "The centres are fine, but shuffle() has reordered the rows of the "
    "caller's points: they no longer belong to their pixels. Permute row "
    "numbers instead."
)


def _init_centers(self, points, K, **kwargs):
    np.random.shuffle(points)
    return points[:K].copy()


def looks_like(calls):
    """The first K rows of points that are no longer in their order."""
    moved = 0
    for call in calls:
        before, after = np.asarray(call.args[0]), np.asarray(call.after[0])
        if not np.array_equal(call.value, after[: call.args[1]]):
            return False
        if sorted(before.tolist()) != sorted(after.tolist()):
            return False
        moved += not np.array_equal(before, after)
    return moved >= 2
