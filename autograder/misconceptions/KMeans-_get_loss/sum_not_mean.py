"""The squared distances are added up, but not divided by N."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "Your loss is N times ours: it grows with the size of the picture. "
    "The mean over all points is asked for."
)


def _get_loss(self, centers, cluster_idx, points):
    return np.sum((points - centers[cluster_idx]) ** 2)
