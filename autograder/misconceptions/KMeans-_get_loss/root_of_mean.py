"""The root of the mean squared distance is returned."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "Your loss is the root of ours. J is in squared units: no root is "
    "taken anywhere in it."
)


def _get_loss(self, centers, cluster_idx, points):
    squared = ((points - centers[cluster_idx]) ** 2).sum(axis=1)
    return np.sqrt(squared.mean())
