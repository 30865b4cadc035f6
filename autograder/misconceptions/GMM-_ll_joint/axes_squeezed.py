"""squeeze() drops the axis of a single point or component."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_joint_ones"
HINT = (
    "With one component or one point your result loses an axis. Which call "
    "removes every axis of length 1, wanted or not?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return np.squeeze(np.log(pi) + logs.sum(axis=2))
