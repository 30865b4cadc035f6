"""The first rows of a shuffled order."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    order = np.random.permutation(len(points))
    centers = points[order[:K]].copy()
    return centers
