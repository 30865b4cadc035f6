"""A small number under the root, and an assert."""

import numpy as np


def pairwise_dist(X, Y):
    assert all(a.ndim == 2 for a in (X, Y))
    return np.sqrt(((X[:, None] - Y) ** 2).sum(axis=-1) + 1e-10)
