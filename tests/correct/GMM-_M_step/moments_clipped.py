"""The moment form, clipped before the root."""

import numpy as np


def _M_step(self, points, gamma):
    total = np.maximum(gamma.sum(axis=0), 1e-12)[:, None]
    mu = gamma.T @ points / total
    variance = np.clip(gamma.T @ points**2 / total - mu**2, 1e-6, None)
    return gamma.mean(axis=0), mu, variance**0.5
