"""One row after the other."""

import numpy as np


def pairwise_dist(X, Y):
    return np.array([np.sqrt(((x - Y) ** 2).sum(1)) for x in X])
