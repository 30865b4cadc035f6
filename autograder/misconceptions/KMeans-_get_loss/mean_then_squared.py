"""The mean distance is squared, instead of the mean of the squares."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "You average the distances and then square the average. In J each "
    "distance is squared on its own, so that far points count more."
)


def _get_loss(self, centers, cluster_idx, points):
    return np.linalg.norm(points - centers[cluster_idx], axis=1).mean() ** 2
