"""The joint densities are returned without being normalised."""

import numpy as np

from autograder.checks.telling import rows_in_proportion
from solutions import GMM

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "Your rows are in proportion to p(x, z = k), but do not add up to 1. By "
    "what do you divide to get p(z = k | x)?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return np.exp(joint)


def looks_like(calls):
    """Most rows are in proportion to the right ones, whatever the factor."""
    fit = [
        rows_in_proportion(call.value, GMM()._E_step(*call.args))
        for call in calls
    ]
    return sum(fit) > 1 and sum(fit) > len(fit) / 2
