"""A norm of order one."""

import numpy as np


def pairwise_dist(X, Y):
    return np.linalg.norm(X[:, None] - Y, ord=1, axis=2)
