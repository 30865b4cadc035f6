"""Only the exponent is there: neither sigma nor 2 pi normalises it."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "You have the exponent of the density. What does the exponential stand "
    "behind, so that its integral is 1?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    return np.log(pi) - 0.5 * (z**2).sum(axis=2)
