"""Prints, and starts from a few rounds of K-means, sigma with a floor."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    print("starting from K-means")
    idx, mu = KMeans()(points, K, max_iters=5)
    sigma = [points[idx == k].std(axis=0) + 1e-2 for k in range(K)]
    return np.repeat(1 / K, K), mu, np.array(sigma)
