"""The maximum of the whole table."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    j = self._ll_joint(points, pi, mu, sigma)
    e = np.exp(j - j.max())
    return e / e.sum(1, keepdims=True)
