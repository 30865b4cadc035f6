"""sigma has one number a component."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    mu = points[np.random.permutation(len(points))[:K]]
    return np.ones(K) / K, mu, np.full(K, points.std())
