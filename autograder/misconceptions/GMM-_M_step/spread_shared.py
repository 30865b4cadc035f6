"""All components share one sigma."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "All rows of your sigma are equal. Each component has a spread of its own."
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    shared = (gamma[:, :, None] * square).sum(axis=(0, 1)) / len(points)
    variance = np.tile(shared, (gamma.shape[1], 1))
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
