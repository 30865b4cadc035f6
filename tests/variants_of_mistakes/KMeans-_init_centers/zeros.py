"""zeros_like of the first rows."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    return np.full((K, points.shape[1]), 0.0)
