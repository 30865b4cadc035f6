"""A lost component starts again at one point."""

import numpy as np


def _M_step(self, points, gamma):
    (N, D), K = points.shape, gamma.shape[1]
    pi, mu, sigma = np.zeros(K), np.zeros((K, D)), np.ones((K, D))
    for k in range(K):
        total = gamma[:, k].sum()
        pi[k] = total / N
        if total < 1e-20:
            mu[k] = points[np.random.randint(N)]
            continue
        mu[k] = np.average(points, axis=0, weights=gamma[:, k])
        gap = points - mu[k]
        sigma[k] = np.sqrt(gamma[:, k] @ gap**2 / total + 1e-6)
    return pi, mu, sigma
