"""Every component gets the mean of all points."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "All your means are the mean of all points. Where do the "
    "responsibilities enter?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = np.tile(points.mean(axis=0), (gamma.shape[1], 1))
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
