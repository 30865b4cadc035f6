"""Random rows as means, the spread of the data for all."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.ones(K) / K
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.tile(np.maximum(points.std(axis=0), 1e-3), (K, 1))
    return pi, mu, sigma
