"""np.random.uniform between 0 and 1."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    return np.random.uniform(size=(K, points.shape[1]))
