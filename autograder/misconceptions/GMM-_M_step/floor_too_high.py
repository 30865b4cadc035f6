"""A floor of 1 under sigma widens narrow components."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "Your sigma is never below 1. The points may be pixels between 0 and 1: "
    "how small must a floor be in order not to matter?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.maximum(np.sqrt(variance), 1)
    return pi, mu, sigma
