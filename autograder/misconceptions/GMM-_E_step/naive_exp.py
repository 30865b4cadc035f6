"""The exponentials underflow far from every component: 0 / 0."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_gamma_far"
HINT = (
    "For points far from every component all exponentials are 0. Which of "
    "your helper functions divides exponentials without forming them first?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    weights = np.exp(joint)
    return weights / weights.sum(axis=1, keepdims=True)
