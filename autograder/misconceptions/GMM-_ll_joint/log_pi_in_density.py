"""The constant of the density has log(pi) instead of log(2 pi)."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Every entry is off by the same number, which grows with the dimension. "
    "Look at the constant under the root of the normal density: what stands "
    "beside the circle number?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(np.pi)
    return np.log(pi) + logs.sum(axis=2)
