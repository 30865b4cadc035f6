"""Means and spreads of a random partition."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    parts = np.array_split(np.random.permutation(len(points)), K)
    mu = np.array([points[part].mean(0) for part in parts])
    sigma = np.array([points[part].std(0) + 0.1 for part in parts])
    return np.ones(K) / K, mu, sigma
