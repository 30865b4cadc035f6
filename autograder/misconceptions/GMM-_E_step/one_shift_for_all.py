"""The largest entry of the whole array is subtracted, not of each row."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_gamma_far"
HINT = (
    "You subtract one number from all rows. A point that is far from every "
    "component still underflows: which maximum does its own row need?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    weights = np.exp(joint - joint.max())
    return weights / weights.sum(axis=1, keepdims=True)
