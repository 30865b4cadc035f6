"""The weighted sums are divided by N instead of N_k."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "Your means are too small. A weighted average divides by the sum of its "
    "weights: what is that for one component?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / len(points)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
