"""The median of each coordinate is taken instead of the mean."""

import numpy as np

CAUGHT_BY = "hidden/kmeans_updates::test_update_centers_by_loops"
HINT = (
    "These are the medians of the coordinates. They make the sum of "
    "absolute differences small; which average makes the sum of squares "
    "small?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        centers[k] = np.median(points[cluster_idx == k], axis=0)
    return centers
