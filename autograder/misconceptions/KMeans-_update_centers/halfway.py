"""Centres move only half of the way to the new mean."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_example"
HINT = (
    "You average the mean with the old centre, so that a centre goes half"
    " the way only. Which place makes the squared distances of its points"
    " smallest?"
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.copy()
    for k in np.unique(cluster_idx):
        mean = points[cluster_idx == k].mean(axis=0)
        centers[k] = (old_centers[k] + mean) / 2
    return centers
