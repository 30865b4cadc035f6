"""The clusters' mean losses are averaged, whatever their sizes."""

import numpy as np

CAUGHT_BY = "hidden/kmeans_updates::test_get_loss_by_loops"
HINT = (
    "You average within each cluster, and then over the clusters, so that"
    " a point of a small cluster counts more. J is one mean over all N "
    "points."
)


def _get_loss(self, centers, cluster_idx, points):
    squared = ((points - centers[cluster_idx]) ** 2).sum(axis=1)
    own = [squared[cluster_idx == k].mean() for k in np.unique(cluster_idx)]
    return np.mean(own)
