"""softmax is given the densities, of which it expects the logarithms."""

import numpy as np

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "softmax exponentiates what it is given, and you give it exponentials "
    "already. What does it expect?"
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return softmax(np.exp(joint))
