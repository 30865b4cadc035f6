"""The normaliser has log(sigma^2) without the factor one half."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "The exponent is right, and the entries are off by a sum of log(sigma). "
    "What does the root in the normaliser do to the logarithm of a square?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma**2) - 0.5 * np.log(2 * np.pi)
    return np.log(pi) + logs.sum(axis=2)
