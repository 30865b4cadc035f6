"""einsum of the squares, and its root."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = gamma.T @ points / n[:, None]
    gap = points[:, None] - mu
    var = np.einsum("nk,nkd->kd", gamma, gap**2)
    return n / n.sum(), mu, np.maximum(np.sqrt(var), 1e-3)
