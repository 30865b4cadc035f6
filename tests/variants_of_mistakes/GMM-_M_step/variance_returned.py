"""A loop; the floor is put under the variance."""

import numpy as np


def _M_step(self, points, gamma):
    n = np.maximum(gamma.sum(0), 1e-12)
    mu = np.einsum("nk,nd->kd", gamma, points) / n[:, None]
    var = np.zeros_like(mu)
    for k in range(len(n)):
        var[k] = gamma[:, k] @ (points - mu[k]) ** 2 / n[k]
    return n / n.sum(), mu, np.maximum(var, 1e-6)
