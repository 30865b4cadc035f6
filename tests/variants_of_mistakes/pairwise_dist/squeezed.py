"""squeeze on the norm."""

import numpy as np


def pairwise_dist(X, Y):
    d = np.linalg.norm(X[:, np.newaxis] - Y[np.newaxis], axis=2)
    return np.squeeze(d)
