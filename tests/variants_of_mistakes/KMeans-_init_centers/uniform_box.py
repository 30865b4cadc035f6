"""Uniform in the bounding box."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    if K < 1 or K > len(points):
        raise ValueError
    return np.random.uniform(points.min(0), points.max(0), (K, points.shape[1]))
