"""Deviations from the overall mean."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0)[:, None] + 1e-12
    mu = gamma.T @ points / n
    dev = points - points.mean(0)
    sigma = np.sqrt(np.einsum("nk,nd->kd", gamma, dev**2) / n)
    return gamma.mean(0), mu, np.maximum(sigma, 1e-3)
