"""Clipped from below at 0.2."""

import numpy as np


def _M_step(self, points, gamma):
    n = np.maximum(gamma.sum(0), 1e-12)[:, None]
    mu = gamma.T @ points / n
    var = np.einsum("nk,nkd->kd", gamma, (points[:, None] - mu) ** 2) / n
    return gamma.mean(0), mu, np.clip(np.sqrt(var), 0.2, None)
