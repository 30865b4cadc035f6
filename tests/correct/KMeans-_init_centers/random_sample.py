"""Python's own random module."""

import random

import numpy as np


def _init_centers(self, points, K, **kwargs):
    rows = random.sample(range(len(points)), K)
    return np.array([points[i] for i in rows])
