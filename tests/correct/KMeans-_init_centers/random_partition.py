"""The means of a random partition."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    order = np.random.permutation(len(points))
    return np.array([points[part].mean(0) for part in np.array_split(order, K)])
