"""Distances one feature at a time."""

import numpy as np


def _M_step(self, points, gamma):
    nk = gamma.sum(0) + np.finfo(np.float64).eps
    mu = (gamma.T @ points) / nk[:, None]
    cols = [
        np.sqrt(
            (gamma * pairwise_dist(points[:, [d]], mu[:, [d]]) ** 2).sum(0) / nk
        )
        for d in range(points.shape[1])
    ]
    return nk / nk.sum(), mu, np.maximum(np.stack(cols, axis=1), 1e-3)
