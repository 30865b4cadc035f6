"""The mean runs over the coordinates as well."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_get_loss_example"
HINT = (
    "Your loss is too small by the factor D: a mean without an axis "
    "averages over coordinates, too. A squared distance is the sum over "
    "the coordinates; only then comes the mean over the points."
)


def _get_loss(self, centers, cluster_idx, points):
    return np.mean((points - centers[cluster_idx]) ** 2)
