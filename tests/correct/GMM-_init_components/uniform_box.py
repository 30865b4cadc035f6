"""Means anywhere in the box of the data."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    D = points.shape[1]
    low, high = points.min(axis=0), points.max(axis=0)
    self.mu0 = np.random.uniform(low, high, (K, D))
    sigma = np.ones((K, D)) * np.maximum((high - low) / 2, 1e-3)
    pi = np.array([1 / K for _ in range(K)])
    return pi, self.mu0, sigma
