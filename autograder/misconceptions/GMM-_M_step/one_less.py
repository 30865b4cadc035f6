"""The weighted squares are divided by N_k - 1."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "pi and mu are right, sigma is a little too large. Which divisor "
    "maximises the likelihood: N_k, or N_k - 1?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] - 1)
    sigma = np.sqrt(np.abs(variance) + 1e-8)
    return pi, mu, sigma
