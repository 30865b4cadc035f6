"""Means that lie far apart, with a random spread of their own."""

import random

import numpy as np


def _init_components(self, points, K, **kwargs):
    chosen = [random.randrange(len(points))]
    for _ in range(K - 1):
        d = pairwise_dist(points, points[chosen]).min(1)
        chosen.append(int(np.argmax(d)))
    spread = np.sqrt(np.var(points, axis=0) + 1e-6)
    sigma = spread[None, :] * np.random.uniform(0.5, 1.0, (K, 1))
    return np.ones(K, dtype=points.dtype) / K, points[chosen], sigma


def pairwise_dist(X, Y):
    return np.linalg.norm(X[:, None] - Y[None], axis=-1)
