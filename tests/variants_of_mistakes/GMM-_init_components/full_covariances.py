"""The covariance of the data for all."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    mu = points[np.random.permutation(len(points))[:K]]
    cov = np.stack([np.eye(points.shape[1])] * K)
    return np.ones(K) / K, mu, cov
