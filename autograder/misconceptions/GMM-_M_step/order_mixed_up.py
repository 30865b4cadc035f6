"""The parameters are returned as (mu, sigma, pi)."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "The parameters come back in another order than (pi, mu, sigma). "
    "Compare your return statement with the docstring."
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return mu, sigma, pi
