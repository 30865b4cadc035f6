"""The point nearest to the mean becomes the centre (a medoid)."""

import numpy as np

CAUGHT_BY = "hidden/kmeans_updates::test_update_centers_by_loops"
HINT = (
    "Your centres are points of the data, the ones nearest to the means. "
    "The mean itself is asked for, whether or not a point is there."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        own = points[cluster_idx == k]
        centers[k] = own[((own - own.mean(axis=0)) ** 2).sum(axis=1).argmin()]
    return centers
