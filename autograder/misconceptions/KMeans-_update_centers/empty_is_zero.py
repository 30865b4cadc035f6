"""A cluster without points moves to the origin."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_empty"
HINT = (
    "A centre without points jumps to zero in your code, where there may "
    "be no data at all. The old centre, or a point of the data, is a "
    "better place."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = np.zeros(old_centers.shape)
    for k in range(len(old_centers)):
        if (cluster_idx == k).any():
            centers[k] = points[cluster_idx == k].mean(axis=0)
    return centers
