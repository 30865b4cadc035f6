"""The spread is measured from the mean of all points."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "pi and mu are right, sigma is too large. From which mean does each "
    "component measure its spread?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points - points.mean(axis=0)) ** 2  # (N, D)
    variance = gamma.T @ square / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
