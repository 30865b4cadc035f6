"""A norm of order infinity."""

import numpy as np


def pairwise_dist(X, Y):
    return np.linalg.norm(np.expand_dims(X, 1) - Y, np.inf, axis=-1)
