"""pi has the shape (K, 1)."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "Your pi is a matrix with one column. How many axes does a list of K "
    "numbers have?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total[:, None] / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
