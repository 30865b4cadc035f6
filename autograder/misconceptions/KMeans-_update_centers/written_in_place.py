"""The new centres are written into the caller's old ones."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_unmodified"
HINT = (
    "Your centres are right, but a plain assignment only gives the old "
    "array a second name: the caller's old centres have changed with it. "
    "Let the new centres be an array of their own."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers
    for k in np.unique(cluster_idx):
        centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers


def looks_like(calls):
    """Right means, and the caller's old centres hold them, too."""
    changed = 0
    for call in calls:
        old, idx, points = call.args
        right = np.array(old, dtype=float)
        for k in np.unique(idx):
            right[k] = points[idx == k].mean(axis=0)
        got = call.value
        if not isinstance(got, np.ndarray) or got.shape != right.shape:
            return False
        if not np.allclose(got, right, rtol=1e-4):
            return False
        if not np.array_equal(got, call.after[0]):
            return False
        changed += not np.array_equal(old, call.after[0])
    return changed >= 2
