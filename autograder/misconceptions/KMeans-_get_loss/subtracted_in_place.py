"""The centres are subtracted from the caller's points in place."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_unmodified"
HINT = (
    "The loss is right, but -= has moved the caller's points to around "
    "zero, and the next iteration clusters these. Let the differences be "
    "a new array."
)


def _get_loss(self, centers, cluster_idx, points):
    points -= centers[cluster_idx]
    return (points**2).sum(axis=1).mean()


def looks_like(calls):
    """The points have become differences to their centres."""
    changed = 0
    for call in calls:
        centers, idx, points = call.args
        difference = points - centers[idx]
        if not np.allclose(call.after[2], difference, atol=1e-3):
            return False
        right = (difference**2).sum(axis=1).mean()
        if not isinstance(call.value, float | np.ndarray):
            return False
        if np.shape(call.value) or not np.isclose(call.value, right):
            return False
        changed += not np.array_equal(points, call.after[2])
    return changed >= 2
