"""np.random.normal of the right shape."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    return np.random.normal(size=(K, points.shape[1]))
