"""sigma is taken for the variance."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "Your result is right when every sigma is 1. Is sigma the standard "
    "deviation or its square, here and in your formula?"
)


def _ll_joint(self, points, pi, mu, sigma):
    gap = points[:, None] - mu
    logs = -0.5 * gap**2 / sigma - 0.5 * np.log(2 * np.pi * sigma)
    return np.log(pi) + logs.sum(axis=2)
