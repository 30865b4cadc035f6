"""One column for each component."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    N, D = points.shape
    K = len(pi)
    ll = np.zeros((N, K))
    for k in range(K):
        quad = (((points - mu[k]) / sigma[k]) ** 2).sum(1)
        ll[:, k] = np.log(pi[k]) - D / 2 * np.log(2 * np.pi)
        ll[:, k] -= np.sum(np.log(sigma[k])) + quad / 2
    return ll
