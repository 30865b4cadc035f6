"""Broadcasts over a third axis."""

import numpy as np


def pairwise_dist(X, Y):
    diff = X[:, None, :] - Y[None, :, :]
    return np.sqrt((diff**2).sum(axis=2))
