"""One component after the other, a floor for sigma."""

import numpy as np


def _M_step(self, points, gamma):
    N, D = points.shape
    K = gamma.shape[1]
    mu, sigma = np.zeros((K, D)), np.zeros((K, D))
    Nk = np.maximum(gamma.sum(0), 1e-12)
    for k in range(K):
        w = gamma[:, k : k + 1]
        mu[k] = (w * points).sum(0) / Nk[k]
        var = (w * (points - mu[k]) ** 2).sum(0) / Nk[k]
        sigma[k] = np.maximum(np.sqrt(var), 1e-3)
    return Nk / N, mu, sigma
