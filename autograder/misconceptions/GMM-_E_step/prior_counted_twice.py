"""The prior is added to a joint that already holds it."""

import numpy as np

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "The joint already holds the prior. How often does it enter the rule of "
    "Bayes?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint + np.log(pi))
