"""A floor under sigma that NaN passes."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0)
    mu = gamma.T @ points / n[:, None]
    var = np.stack([g @ (points - m) ** 2 for g, m in zip(gamma.T, mu)])
    return n / n.sum(), mu, np.maximum(np.sqrt(var / n[:, None]), 1e-3)
