"""Means of parts of equal size."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    part = np.random.permutation(np.arange(len(points)) % K)
    return np.array([points[part == k].mean(axis=0) for k in range(K)])
