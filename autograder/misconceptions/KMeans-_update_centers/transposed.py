"""The result has shape (D, K): one column for each centre."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_update_centers_means"
HINT = (
    "Your centres stand in columns. One row for each centre is asked for,"
    " as in points."
)


def _update_centers(self, old_centers, cluster_idx, points):
    centers = old_centers.T.copy()
    for k in np.unique(cluster_idx):
        centers[:, k] = points[cluster_idx == k].mean(axis=0)
    return centers
