"""Forgets the factor two, with einsum and abs."""

import numpy as np


def pairwise_dist(X, Y):
    sq = (X * X).sum(1).reshape(-1, 1) + (Y * Y).sum(1).reshape(1, -1)
    sq = sq - np.einsum("nd,md->nm", X, Y)
    return np.sqrt(np.where(sq > 0, sq, 0))
