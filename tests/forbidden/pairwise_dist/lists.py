"""Lists of Python numbers instead of arrays."""

import math

import numpy as np


def pairwise_dist(X, Y):
    Y = Y.tolist()
    return np.array([[math.dist(x, y) for y in Y] for x in X.tolist()])
