"""The squared distance is not halved in the exponent."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Points fall off too fast with their distance. Look for the factor in "
    "the exponent of the normal density."
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -(z**2) - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return np.log(pi) + logs.sum(axis=2)
