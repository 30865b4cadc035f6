"""A lost component starts again from all points."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0)
    lost = n < 1e-9
    gamma = np.where(lost, 1.0 / len(points), gamma)
    n = gamma.sum(0)
    mu = (gamma / n).T @ points
    sigma = np.sqrt(
        np.einsum("nk,nkd->kd", gamma / n, np.square(points[:, None] - mu))
    )
    pi = np.where(lost, 0, n)
    return pi / pi.sum(), mu, np.clip(sigma, 1e-3, None)
