"""Centres and spreads of the student's own K-means."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    idx, mu = KMeans()(points, K, max_iters=10)
    sigma = np.zeros_like(mu)
    for k in range(K):
        if (idx == k).sum() > 0:
            sigma[k] = points[idx == k].std(0)
    sigma = sigma + 0.1
    return np.repeat(1 / K, K), mu, sigma
