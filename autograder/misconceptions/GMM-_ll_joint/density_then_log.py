"""The density is formed first and then its logarithm: it underflows."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_joint_far"
HINT = (
    "Forty sigma from a mean the density is smaller than any float and its "
    "logarithm -inf. Take the logarithm of the formula on paper and compute "
    "that."
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    density = np.exp(-0.5 * z**2) / (np.sqrt(2 * np.pi) * sigma)
    return np.log(pi * density.prod(axis=2))
