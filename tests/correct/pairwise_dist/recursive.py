"""Halves of the points, until they are few."""

import numpy as np


def pairwise_dist(x, y):
    if len(x) > 64:
        h = len(x) // 2
        return np.vstack([pairwise_dist(x[:h], y), pairwise_dist(x[h:], y)])
    return np.sqrt(np.square(x[:, None, :] - y).sum(2))
