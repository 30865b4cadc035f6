"""The centres are whole numbers: the array has an integer dtype."""

import numpy as np

CAUGHT_BY = "hidden/kmeans_updates::test_update_centers_by_loops"
HINT = (
    "Your centres have lost their decimals. Which dtype does the array "
    "have that you write them into?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.astype(int)
    for k in np.unique(cluster_idx):
        centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers
