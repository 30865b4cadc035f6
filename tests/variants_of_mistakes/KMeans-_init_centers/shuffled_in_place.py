"""A generator's shuffle along the first axis."""

import numpy as np


def _init_centers(self, points, K, **kwargs):
    np.random.default_rng().shuffle(points, axis=0)
    return points[:K].copy()
