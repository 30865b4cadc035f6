"""The result has the shape (K, N)."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = "Your rows are the components. Which axis counts the points?"


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return (np.log(pi) + logs.sum(axis=2)).T
