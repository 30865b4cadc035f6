"""The points of a cluster are added up, but not divided."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_example"
HINT = (
    "Each of your centres is the sum of its points: too far out by the "
    "number of points in the cluster. What turns a sum into a mean?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        centers[k] = points[cluster_idx == k].sum(axis=0)
    return centers
