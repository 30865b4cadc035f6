"""exp of the joint."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    return np.exp(self._ll_joint(points, pi, mu, sigma))
