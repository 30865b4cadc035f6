"""A Python loop goes through the points one by one."""

import numpy as np

CAUGHT_BY = "hidden/gmm_update::test_update_pace"
HINT = (
    "The numbers are right, but an image has 100,000 points and more. A "
    "matrix product sums over all points at once."
)


def _M_step(self, points, gamma):
    N, D = points.shape
    K = gamma.shape[1]
    total = gamma.sum(axis=0)[:, None] + 1e-10
    mu, variance = np.zeros((K, D)), np.zeros((K, D))
    for n in range(N):
        mu += gamma[n][:, None] * points[n] / total
    for n in range(N):
        variance += gamma[n][:, None] * (points[n] - mu) ** 2 / total
    return gamma.mean(axis=0), mu, np.sqrt(variance + 1e-8)


def looks_like(calls):
    """Never: the values are right, which other mistakes can also be."""
    return False
