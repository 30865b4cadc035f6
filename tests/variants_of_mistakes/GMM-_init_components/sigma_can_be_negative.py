"""Normal numbers for sigma."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    mu = points[np.random.permutation(len(points))[:K]]
    sigma = np.random.normal(0, 1, size=mu.shape)
    return np.repeat(1.0 / K, K), mu, sigma
