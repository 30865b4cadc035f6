"""Absolute differences are added up instead of squares."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_number"
HINT = (
    "You add up absolute differences of coordinates. J is made of squared"
    " distances, which the mean of a cluster makes smallest."
)


def _get_loss(self, centers, cluster_idx, points):
    return np.abs(points - centers[cluster_idx]).sum(axis=1).mean()
