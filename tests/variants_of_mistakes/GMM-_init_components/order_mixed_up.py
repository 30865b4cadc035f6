"""Means first."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    mu = points[np.random.permutation(len(points))[:K]]
    return mu, np.tile(points.std(0) + 1e-3, (K, 1)), np.ones(K) / K
