"""Equal shares by a softmax, one width for all."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    if K <= 0 or K > points.shape[0]:
        raise ValueError(f"K out of range: {K}")
    mu = KMeans()._init_centers(points, K) * 1.0
    pi = softmax(np.zeros((1, K)))[0]
    sigma = pairwise_dist(points, points.mean(0, keepdims=True)).mean() + 1e-3
    return pi, mu, sigma * np.ones(mu.shape)
