"""The constant log(2 pi) / 2 is counted once, not for each dimension."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Your result is right for one dimension. The density is a product over "
    "the dimensions: which of its constants do you count only once?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma)
    return np.log(pi) - 0.5 * np.log(2 * np.pi) + logs.sum(axis=2)
