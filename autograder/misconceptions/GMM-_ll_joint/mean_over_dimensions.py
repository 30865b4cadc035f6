"""The log densities of the dimensions are averaged, not added."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "You average over the dimensions. What becomes of a product of D "
    "densities when you take the logarithm?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return np.log(pi) + logs.mean(axis=2)
