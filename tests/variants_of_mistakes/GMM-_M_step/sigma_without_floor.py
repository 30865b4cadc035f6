"""A small number in the counts only."""

import numpy as np


def _M_step(self, points, gamma):
    n = np.maximum(gamma.sum(0), 1e-12)[:, None]
    mu = gamma.T @ points / n
    var = np.stack([g @ (points - m) ** 2 for g, m in zip(gamma.T, mu)]) / n
    return gamma.mean(0), mu, np.sqrt(var)
