"""The responsibilities are rounded to three digits."""

import numpy as np

from solutions import softmax

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "Your responsibilities have three digits only. Round numbers where you "
    "print them, not where you compute."
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return np.round(softmax(joint), 3)
