"""Shuffled row numbers."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    return np.random.permutation(points.shape[0])[:K]
