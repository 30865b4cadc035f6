"""Mean of the squares less the square of the mean, about the data's mean."""

import numpy as np


def _M_step(self, points, gamma):
    c = points.mean(0, dtype=np.float64)
    x = points.astype(np.float64) - c
    n = gamma.sum(0, dtype=np.float64)[:, None] + 1e-14
    m = gamma.T @ x / n
    v = gamma.T @ x**2 / n - m**2
    sigma = np.sqrt(np.clip(v, 1e-6, np.inf))
    pi = n[:, 0] / n.sum()
    return pi, m + c, sigma
