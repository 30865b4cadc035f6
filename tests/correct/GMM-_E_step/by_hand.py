"""Shifts, exponentiates and divides."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    ll = self._ll_joint(points, pi, mu, sigma)
    ll = ll - ll.max(axis=1, keepdims=True)
    gamma = np.exp(ll)
    gamma /= gamma.sum(axis=1, keepdims=True)
    return gamma
