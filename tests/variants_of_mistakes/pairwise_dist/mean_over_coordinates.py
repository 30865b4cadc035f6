"""Divides the expanded square by D."""

import numpy as np


def pairwise_dist(X, Y):
    sq = (X**2).sum(1, keepdims=True) + (Y**2).sum(1) - 2 * X @ Y.T
    return np.sqrt(sq.clip(0) / X.shape[1])
