"""The prior is taken out: only the densities are compared."""

import numpy as np

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "You compare the densities alone. A rare component should win fewer "
    "points: where does its prior come in?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(joint - np.log(pi))
