"""np.average divides by the sum of the weights."""

import numpy as np


def _M_step(self, points, gamma):
    w = gamma / gamma.sum(0)
    mu = w.T @ points
    var = np.einsum("nk,nkd->kd", w, (points[:, None] - mu) ** 2)
    return gamma.mean(0), mu, np.sqrt(var)
