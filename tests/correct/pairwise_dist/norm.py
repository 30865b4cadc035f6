"""Norm of all the differences."""

import numpy as np


def pairwise_dist(X, Y):
    return np.linalg.norm(np.expand_dims(X, 1) - np.expand_dims(Y, 0), axis=-1)
