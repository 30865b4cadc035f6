"""Coordinates drawn independently."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    if K < 1 or K > len(points):
        raise ValueError
    return np.stack([np.random.permutation(c)[:K] for c in points.T], 1).astype(
        float
    )
