"""The squared distance is divided by sigma instead of its square."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "The normaliser is right, the exponent only where sigma is 1. Which "
    "power of sigma makes it free of units?"
)


def _ll_joint(self, points, pi, mu, sigma):
    square = (points[:, None] - mu) ** 2 / sigma
    logs = -0.5 * square - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return np.log(pi) + logs.sum(axis=2)
