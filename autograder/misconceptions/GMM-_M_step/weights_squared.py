"""The weights enter squared in sigma: they multiply the gap."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "pi and mu are right. You square a product of weight and gap: does the "
    "weight belong under the square?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    gap = gamma[:, :, None] * (points[:, None] - mu)  # (N, K, D)
    variance = (gap**2).sum(axis=0) / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
