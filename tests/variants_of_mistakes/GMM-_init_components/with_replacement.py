"""randint."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    idx = np.random.randint(len(points), size=K)
    sigma = np.tile(points.std(0) + 0.01, (K, 1))
    return np.ones(K) / K, points[idx], sigma
