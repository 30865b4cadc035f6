"""Products of matrices about the mean of the data, in float64."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    c = points.astype(np.float64).mean(0)
    x, m = points - c, mu - c
    w = 1 / sigma.astype(np.float64) ** 2
    quad = x**2 @ w.T - 2 * x @ (m * w).T + (m**2 * w).sum(1)
    norm = np.log(sigma).sum(1) + sigma.shape[1] * np.log(2 * np.pi) / 2
    return np.log(pi) - norm - quad / 2
