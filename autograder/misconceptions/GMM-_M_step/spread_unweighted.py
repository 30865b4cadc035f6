"""In sigma every point counts fully for every component."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "pi and mu are right. In your sigma all points count alike: whose points "
    "are they?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = square.mean(axis=0)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
