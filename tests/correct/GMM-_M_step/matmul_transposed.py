"""Everything (D, K) first."""

import numpy as np


def _M_step(self, points, gamma):
    n = np.add.reduce(gamma, axis=0)
    safe = n + np.finfo(float).eps
    mu = (points.T @ gamma / safe).T
    sigma = np.zeros_like(mu)
    for d in range(points.shape[1]):
        dev = points[:, [d]] - mu[:, d]
        sigma[:, d] = np.sqrt(np.sum(gamma * dev**2, axis=0) / safe)
    sigma[sigma < 1e-3] = 1e-3
    return n / n.sum(), mu, sigma
