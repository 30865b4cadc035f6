"""Mean divided by N."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = gamma.T @ points / len(points)
    v = np.einsum("nk,nkd->kd", gamma, (points[:, None] - mu) ** 2) / n[:, None]
    return n / n.sum(), mu, np.maximum(np.sqrt(v), 1e-3)
