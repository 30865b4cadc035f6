"""np.cov with weights, one component at a time."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = gamma.T @ points / n[:, None]
    sigma = np.zeros((len(n), points.shape[1], points.shape[1]))
    for k in range(len(n)):
        gap = np.sqrt(gamma[:, k, None] / n[k]) * (points - mu[k])
        sigma[k] = gap.T @ gap + 1e-6 * np.eye(points.shape[1])
    return n / n.sum(), mu, sigma
