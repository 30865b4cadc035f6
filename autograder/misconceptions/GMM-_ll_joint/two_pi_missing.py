"""The constant log(2 pi) / 2 of each dimension is left out."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Every entry is too large by the same number for each dimension. Which "
    "part of the normaliser does not depend on sigma?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma)
    return np.log(pi) + logs.sum(axis=2)
