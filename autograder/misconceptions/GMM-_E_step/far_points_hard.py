"""Where the densities underflow, the likeliest component gets all."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_gamma_far"
HINT = (
    "Points far from every component are shared out as well: their "
    "densities are 0 in floating point, their ratios are not. Subtract the "
    "largest log joint of each row before exp."
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    weights = np.exp(joint)
    total = weights.sum(axis=1, keepdims=True)
    hard = np.eye(len(pi))[joint.argmax(axis=1)]
    return np.where(total > 0, weights / np.where(total > 0, total, 1), hard)
