"""Every centre is at the origin."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_init_centers_shape"
HINT = (
    "All your centres are zero, so that they share every point. Take K "
    "different points of the data."
)


def _init_centers(self, points, K, **kwargs):
    return np.zeros((K, points.shape[1]))
