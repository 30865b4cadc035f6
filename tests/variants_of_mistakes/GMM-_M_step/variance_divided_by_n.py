"""np.mean of weighted squares."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0)[:, None] + 1e-12
    mu = gamma.T @ points / n
    squares = gamma[..., None] * (points[:, None] - mu) ** 2
    return gamma.mean(0), mu, np.maximum(np.sqrt(squares.mean(0)), 1e-3)
