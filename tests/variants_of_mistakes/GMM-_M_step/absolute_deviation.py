"""The mean of np.abs, with a floor."""

import numpy as np


def _M_step(self, points, gamma):
    w = gamma / (gamma.sum(0) + 1e-12)
    mu = w.T @ points
    sigma = np.einsum("nk,nkd->kd", w, np.abs(points[:, None] - mu))
    return gamma.mean(0), mu, np.maximum(sigma, 1e-3)
