"""Sums are divided by N instead of the size of the cluster."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_example"
HINT = (
    "You divide each sum by the number of all points. A mean divides by "
    "the number of points that were added up, which is another one for "
    "each cluster."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        centers[k] = points[cluster_idx == k].sum(axis=0) / len(points)
    return centers
