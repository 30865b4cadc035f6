"""A component without points divides 0 by 0."""

import numpy as np

CAUGHT_BY = "hidden/gmm_update::test_update_lost"
HINT = (
    "When a component has lost all its points, your result holds NaN, and "
    "it spreads in the next E-step. What stands in the denominator then?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / total[:, None]
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0) / total[:, None]
    sigma = np.sqrt(variance)
    return pi, mu, sigma
