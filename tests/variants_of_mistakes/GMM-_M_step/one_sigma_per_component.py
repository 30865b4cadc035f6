"""The mean of the variances, broadcast."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0)[:, None] + 1e-12
    mu = gamma.T @ points / n
    var = np.stack([g @ (points - m) ** 2 for g, m in zip(gamma.T, mu)]) / n
    var = np.broadcast_to(var.mean(1)[:, None], var.shape)
    return gamma.mean(0), mu, np.maximum(np.sqrt(var), 1e-3)
