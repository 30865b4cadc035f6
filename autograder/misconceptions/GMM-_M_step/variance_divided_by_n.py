"""The weighted squares are divided by N instead of N_k."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "pi and mu are right, sigma is too small. What is the sum of the "
    "weights in this average?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0) / len(points)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
