"""The sum runs over the components instead of the dimensions."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_shape"
HINT = (
    "Your result has one column for each dimension. Which of the axes (N, "
    "K, D) does the density multiply over?"
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return (np.log(pi)[:, None] + logs).sum(axis=1)
