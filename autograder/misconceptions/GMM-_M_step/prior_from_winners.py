"""pi counts for how many points a component is the most likely."""

import numpy as np

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "For pi you count winners. A point that is half one component's counts "
    "half for it."
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    winners = gamma.argmax(axis=1)
    pi = np.bincount(winners, minlength=gamma.shape[1]) / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance + 1e-8)
    return pi, mu, sigma
