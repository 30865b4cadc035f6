"""No sigma in the normaliser."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    K, D = mu.shape
    out = np.empty((len(points), K))
    for k in range(K):
        out[:, k] = np.log(pi[k]) - D / 2 * np.log(2 * np.pi)
        out[:, k] -= (((points - mu[k]) / sigma[k]) ** 2).sum(1) / 2
    return out
