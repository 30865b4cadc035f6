"""Rows drawn without replacement."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    N = points.shape[0]
    return points[np.random.choice(N, K, replace=False)]
