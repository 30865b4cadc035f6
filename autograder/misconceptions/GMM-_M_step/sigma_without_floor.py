"""The division is safe, but sigma becomes 0."""

import numpy as np

CAUGHT_BY = "hidden/gmm_update::test_update_lost"
HINT = (
    "A component without points gets sigma = 0, by which the next E-step "
    "divides. How narrow may a component become?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance)
    return pi, mu, sigma
