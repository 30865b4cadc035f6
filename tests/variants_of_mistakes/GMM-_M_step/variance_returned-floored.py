"""A floor of 1e-3 under the variance."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = gamma.T @ points / n[:, None]
    gap = points[:, None] - mu
    var = np.einsum("nk,nkd->kd", gamma, gap**2) / n[:, None]
    return n / n.sum(), mu, np.maximum(var, 1e-3)
