"""The expanded square, negative squares cut off."""

import numpy as np


def pairwise_dist(X, Y):
    xx = np.sum(X**2, axis=1, keepdims=True)
    yy = np.sum(Y**2, axis=1, keepdims=True).T
    sq = xx - 2 * np.dot(X, Y.T) + yy
    return np.sqrt(np.clip(sq, 0, None))
