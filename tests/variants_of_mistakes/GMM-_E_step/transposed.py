"""Components in rows."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    ll = self._ll_joint(points, pi, mu, sigma).T
    e = np.exp(ll - ll.max(0))
    return e / e.sum(0)
