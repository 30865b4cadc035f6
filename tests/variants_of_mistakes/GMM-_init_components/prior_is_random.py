"""Random numbers, normalised."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    p = np.random.rand(K)
    mu = points[np.random.permutation(len(points))[:K]]
    return p / p.sum(), mu, np.ones_like(mu)
