"""np.average with weights, guarded for lost components."""

import numpy as np


def _M_step(self, points, gamma):
    K = gamma.shape[1]
    pi = gamma.mean(axis=0)
    mu, sigma = [], []
    for k in range(K):
        w = gamma[:, k]
        if w.sum() < 1e-10:
            w = np.ones(len(points))
        m = np.average(points, axis=0, weights=w)
        v = np.average((points - m) ** 2, axis=0, weights=w)
        mu.append(m)
        sigma.append(np.sqrt(v) + 1e-3)
    return pi, np.array(mu), np.array(sigma)
