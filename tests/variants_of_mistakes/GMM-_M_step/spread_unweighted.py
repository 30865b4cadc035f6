"""Deviations of all points from every mean."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-12
    mu = np.einsum("nk,nd->kd", gamma, points) / n[:, None]
    sigma = np.array([np.sqrt(np.mean((points - m) ** 2, 0)) for m in mu])
    return n / n.sum(), mu, np.maximum(sigma, 1e-3)
