"""A coordinate that is 0 is taken for an empty cluster's."""

import numpy as np

CAUGHT_BY = "hidden/kmeans_updates::test_update_centers_by_loops"
HINT = (
    "A mean can be 0: half of a black picture is. Ask how many points a "
    "cluster has to learn whether it is empty."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = np.zeros(old_centers.shape)
    for k in range(len(old_centers)):
        members = points[cluster_idx == k]
        centers[k] = members.sum(axis=0) / max(len(members), 1)
    return np.where(centers == 0, old_centers, centers)
