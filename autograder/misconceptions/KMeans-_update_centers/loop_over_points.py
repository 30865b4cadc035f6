"""A Python loop goes through the points."""

import numpy as np

CAUGHT_BY = "hidden/kmeans_updates::test_update_centers_pace"
HINT = (
    "A loop over 400,000 pixels takes many seconds in each iteration. "
    "Loop over the K clusters instead: which points belong to cluster k "
    "is one comparison of a whole array."
)


def _update_centers(self, old_centers, cluster_idx, points):
    sums = np.zeros(old_centers.shape)
    counts = np.zeros(len(old_centers))
    for k, point in zip(cluster_idx, points):
        sums[k] += point
        counts[k] += 1
    centers = old_centers.copy()
    centers[counts > 0] = sums[counts > 0] / counts[counts > 0, None]
    return centers
