"""pi stays 1 / K instead of following the responsibilities."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "Your pi is the same for every component. How large a share of the "
    "points has each?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = np.full(gamma.shape[1], 1 / gamma.shape[1])
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
