"""The prior itself is added to the log density, not its logarithm."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "A product of prior and density becomes a sum of two logarithms. Is "
    "each of your two summands one?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return pi + logs.sum(axis=2)
