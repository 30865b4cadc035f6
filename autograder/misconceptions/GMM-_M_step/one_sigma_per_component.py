"""sigma is averaged over the dimensions: a round component."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "Within a component all your sigma are equal. A diagonal covariance has "
    "one for every dimension."
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance.mean(axis=1, keepdims=True) + 1e-8)
    sigma = np.repeat(sigma, points.shape[1], axis=1)
    return pi, mu, sigma
