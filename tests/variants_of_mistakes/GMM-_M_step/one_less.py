"""The unbiased variance, with a floor."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = gamma.T @ points / n[:, None]
    var = np.einsum("nk,nkd->kd", gamma, (points[:, None] - mu) ** 2)
    sigma = np.sqrt(var / (n[:, None] - 1))
    return n / n.sum(), mu, np.maximum(sigma, 1e-3)
