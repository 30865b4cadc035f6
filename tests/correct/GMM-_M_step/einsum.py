"""Contractions, in float64."""

import numpy as np


def _M_step(self, points, gamma):
    g = gamma.astype(np.float64) + 1e-12
    n = np.einsum("nk->k", g)
    mu = np.einsum("nk,nd->kd", g, points) / n[:, None]
    r = points[:, None, :] - mu[None, :, :]
    var = np.einsum("nk,nkd->kd", g, r * r) / n[:, None]
    return n / n.sum(), mu, np.clip(np.sqrt(var), 1e-3, None)
