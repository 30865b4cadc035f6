"""Unit standard deviations, the simplest start."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    idx = np.random.permutation(points.shape[0])[:K]
    mu = points[idx, :]
    return np.full((K,), 1.0 / K), mu, np.ones((K, points.shape[1]))
