"""Drawn among the different values."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    values = np.unique(points, axis=0)
    if len(values) < K:
        values = points
    rng = np.random.default_rng()
    return rng.choice(values, size=K, replace=False, axis=0)
