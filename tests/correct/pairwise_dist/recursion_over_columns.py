"""Halves the columns until one is left; no (N, M, D) array."""

import numpy as np


def _square_pd(X, Y):
    D = X.shape[1]
    if D == 1:
        return (X - Y.T) ** 2
    h = D // 2
    return _square_pd(X[:, :h], Y[:, :h]) + _square_pd(X[:, h:], Y[:, h:])


def pairwise_dist(X, Y):
    return np.sqrt(_square_pd(X, Y))
