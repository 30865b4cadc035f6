"""Divides by zero with a warning, and mends it afterwards."""

import numpy as np


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)[:, None]
    mu = np.nan_to_num(gamma.T @ points / total)  # warns
    gap = points[:, None] - mu
    sigma = np.sqrt((gamma[..., None] * gap**2).sum(axis=0) / total)
    sigma = np.where(np.isfinite(sigma) & (sigma > 0), sigma, 1e-3)
    return total[:, 0] / len(points), mu, sigma
