"""Less the evidence, then exponentiated."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    return np.exp(joint - logsumexp(joint))
