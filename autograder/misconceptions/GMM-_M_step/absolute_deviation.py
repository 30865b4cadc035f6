"""sigma is the mean absolute deviation."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "You average distances. The standard deviation is the root of an "
    "average of squares."
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    gap = np.abs(points[:, None] - mu)  # (N, K, D)
    deviation = (gamma[:, :, None] * gap).sum(axis=0)
    sigma = deviation / (total[:, None] + 1e-10) + 1e-8
    return pi, mu, sigma
