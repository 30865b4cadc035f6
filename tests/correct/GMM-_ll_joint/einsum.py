"""Precisions contracted with squares."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    prec = 1.0 / sigma**2
    diff = points[:, None] - mu
    maha = np.einsum("nkd,kd->nk", diff**2, prec)
    logdet = np.log(sigma**2).sum(-1)
    D = mu.shape[-1]
    return np.log(pi)[None] - 0.5 * (maha + logdet + D * np.log(2 * np.pi))
