"""Borrows the start of K-means, one spread for all."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    mu = KMeans()._init_centers(points, K)
    sigma = np.full(mu.shape, max(float(points.std()), 1e-2))
    pi = np.full(K, 1.0) / K
    return pi, mu, sigma
