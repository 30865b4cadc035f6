"""All points are compared with all points' centres: an (N, N) table."""

import numpy as np

from solutions import pairwise_dist

CAUGHT_BY = "hidden/kmeans_updates::test_get_loss_pace"
HINT = (
    "You compute the distances of every point to every point's centre, "
    "and use the diagonal only. For 400,000 pixels that table has 160 "
    "billion entries: subtract row from row instead."
)


def _get_loss(self, centers, cluster_idx, points):
    dist = pairwise_dist(points, centers[cluster_idx])
    return (np.diag(dist) ** 2).mean()
