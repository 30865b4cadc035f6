"""The mean runs over points and coordinates together."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_example"
HINT = (
    "All coordinates of each of your centres are equal: a mean without an"
    " axis averages over coordinates, too. Along which axis do the points"
    " lie?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        centers[k] = points[cluster_idx == k].mean()
    return centers
