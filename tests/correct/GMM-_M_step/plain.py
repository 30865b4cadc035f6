"""The formulas as they stand, with a small number against zero."""

import numpy as np


def _M_step(self, points, gamma):
    N_k = gamma.sum(axis=0) + 1e-10
    pi = N_k / N_k.sum()
    mu = gamma.T @ points / N_k[:, None]
    diff = (points[:, None] - mu) ** 2
    var = (gamma[:, :, None] * diff).sum(0) / N_k[:, None]
    return pi, mu, np.sqrt(var + 1e-6)
