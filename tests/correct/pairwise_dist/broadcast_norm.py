"""Plain broadcasting and np.linalg.norm over the last axis."""

import numpy as np


def pairwise_dist(X, Y):
    X, Y = np.asarray(X, dtype=float), np.asarray(Y, dtype=float)
    return np.linalg.norm(X[:, np.newaxis] - Y[np.newaxis], axis=-1)
