"""Every centre is the mean of all points."""

import numpy as np

CAUGHT_BY = "public/kmeans::test_init_centers_distinct"
HINT = (
    "All your centres are the same point, the mean of the data: they stay"
    " together for ever. They have to differ from the beginning."
)


def _init_centers(self, points, K, **kwargs):
    return np.tile(points.mean(axis=0), (K, 1))
