"""The log of the prior is added once for every dimension."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "You add the log of the prior within the sum over dimensions. How often "
    "does a point choose its component?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return (np.log(pi)[:, None] + logs).sum(axis=2)
