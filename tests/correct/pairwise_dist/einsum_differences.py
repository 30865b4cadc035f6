"""Differences contracted with themselves by einsum."""

import numpy as np


def pairwise_dist(X, Y):
    N, D = X.shape
    M, _ = Y.shape
    diff = X.reshape(N, 1, D) - Y.reshape(1, M, D)
    dist = np.sqrt(np.einsum("nmd,nmd->nm", diff, diff))
    assert dist.shape == (N, M)
    return dist
