"""E[x^2] - mu^2 falls below 0 by rounding, and the root is NaN."""

import numpy as np

CAUGHT_BY = "hidden/gmm_update::test_update_ones"
HINT = (
    "On a single point E[x^2] - mu^2 is a rounding error, sometimes below "
    "0. Which form of the variance is a sum of squares?"
)


def _M_step(self, points, gamma):
    total = np.maximum(gamma.sum(axis=0), 1e-10)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / total[:, None]
    variance = gamma.T @ points**2 / total[:, None] - mu**2
    sigma = np.sqrt(variance) + 1e-6
    return pi, mu, sigma
