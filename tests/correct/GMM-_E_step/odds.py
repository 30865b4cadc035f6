"""One over the sum of the odds."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    """1 / sum_j exp(l_j - l_k)."""
    ll = self._ll_joint(points, pi, mu, sigma)
    K = ll.shape[1]
    gamma = np.zeros(ll.shape)
    with np.errstate(over="ignore"):
        for k in range(K):
            gamma[:, k] = 1 / np.exp(ll - ll[:, k : k + 1]).sum(1)
    return gamma
