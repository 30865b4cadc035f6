"""Divides densities."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    p = np.exp(self._ll_joint(points, pi, mu, sigma))
    return (p.T / p.sum(1)).T
