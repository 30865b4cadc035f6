"""mu, sigma, pi."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0) + 1e-9
    mu = gamma.T @ points / n[:, None]
    var = np.stack([g @ (points - m) ** 2 for g, m in zip(gamma.T, mu)])
    return mu, np.maximum(np.sqrt(var / n[:, None]), 1e-3), n / n.sum()
