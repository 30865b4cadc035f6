"""The normaliser has 2 pi but not sigma."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Wide components come out as likely as narrow ones at their centre. "
    "Which part of the normaliser depends on sigma?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - 0.5 * np.log(2 * np.pi)
    return np.log(pi) + logs.sum(axis=2)
