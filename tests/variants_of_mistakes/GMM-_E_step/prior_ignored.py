"""Own densities without pi."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma
    ll = -(z**2).sum(2) / 2 - np.log(sigma).sum(1)
    e = np.exp(ll - ll.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)
