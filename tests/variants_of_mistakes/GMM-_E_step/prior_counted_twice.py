"""pi times the joint."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    ll = self._ll_joint(points, pi, mu, sigma) + np.log(pi)
    return np.exp(ll - np.logaddexp.reduce(ll, 1)[:, None])
