"""The joint density itself is returned, not its logarithm."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Your entries are positive: these are densities. The method should give "
    "their logarithms."
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    density = np.exp(-0.5 * z**2) / (np.sqrt(2 * np.pi) * sigma)
    return pi * density.prod(axis=2)
