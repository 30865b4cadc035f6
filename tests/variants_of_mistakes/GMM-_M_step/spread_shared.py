"""One spread for all components."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = gamma.T @ points / n[:, None]
    v = np.einsum("nk,nkd->kd", gamma, (points[:, None] - mu) ** 2).sum(
        0
    ) / len(points)
    return n / n.sum(), mu, np.tile(np.maximum(np.sqrt(v), 1e-3), (len(n), 1))
