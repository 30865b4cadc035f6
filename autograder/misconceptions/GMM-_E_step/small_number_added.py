"""A small number in the denominator: far points share out to 0."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_gamma_far"
HINT = (
    "Your division is safe, but the responsibilities of far points add up "
    "to 0. Shift the logarithms before the exponential instead: what leaves "
    "a softmax unchanged?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    weights = np.exp(joint)
    return weights / (weights.sum(axis=1, keepdims=True) + 1e-12)
