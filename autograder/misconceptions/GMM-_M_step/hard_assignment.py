"""Every point counts for its likeliest component only."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "You turn gamma into a hard assignment first. A point that is half one "
    "component's counts half for it."
)


def _M_step(self, points, gamma):
    best = gamma.argmax(axis=1)
    gamma = np.eye(gamma.shape[1])[best]
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.maximum(np.sqrt(variance), 1e-3)
    return pi, mu, sigma
