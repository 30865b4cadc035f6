"""The density is kept above 1e-300 before the logarithm."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_joint_far"
HINT = (
    "Far from every mean all your entries are the same number: the floor "
    "that you put under the density. The logarithm of the formula needs no "
    "floor."
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    density = np.exp(-0.5 * z**2) / (np.sqrt(2 * np.pi) * sigma)
    return np.log(np.maximum(pi * density.prod(axis=2), 1e-300))
