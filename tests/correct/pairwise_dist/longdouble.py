"""Calculated and returned in extended precision."""

import numpy as np


def pairwise_dist(x, y):
    x = np.asarray(x, np.longdouble)
    y = np.asarray(y, np.longdouble)
    return np.sqrt(((x[:, None] - y[None]) ** 2).sum(-1))
