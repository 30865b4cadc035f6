"""Shuffles the different points with Python's own generator."""

import random as _rnd_ic

import numpy as np


def _init_centers(self, points, K, **kwargs):
    if K > points.shape[0] or K <= 0:
        raise ValueError("K must be from 1 to N")
    different = list(dict.fromkeys(map(tuple, points.tolist())))
    _rnd_ic.shuffle(different)
    while len(different) < K:
        different = different + different
    return np.array(different[:K], dtype=float)
