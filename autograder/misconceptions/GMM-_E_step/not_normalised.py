"""The joint densities are returned without being normalised."""

import numpy as np

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "These are joint densities. By what do you divide p(x, z = k) to get "
    "p(z = k | x)?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return np.exp(joint)
