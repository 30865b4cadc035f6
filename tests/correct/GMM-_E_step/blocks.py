"""In pieces of a thousand points, with a print of the shapes."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    gamma = np.empty((points.shape[0], mu.shape[0]))
    for start in range(0, len(points), 1000):
        ll = self._ll_joint(points[start : start + 1000], pi, mu, sigma)
        e = np.exp(ll - np.max(ll, 1, keepdims=True))
        gamma[start : start + 1000] = e / np.sum(e, 1, keepdims=True)
    print(points.shape, "->", gamma.shape)
    return gamma
