"""A double comprehension."""

import numpy as np


def pairwise_dist(X, Y):
    return np.array([[np.linalg.norm(x - y) for y in Y] for x in X])
