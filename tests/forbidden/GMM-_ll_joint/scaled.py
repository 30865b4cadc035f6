"""Python numbers, as fast as they can be made."""

import math

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    const = (np.log(pi) - np.log(sigma * np.sqrt(2 * np.pi)).sum(1)).tolist()
    cols = []
    for k, c in enumerate(const):
        m = (mu[k] / sigma[k]).tolist()
        cols.append(
            [c - math.dist(p, m) ** 2 / 2 for p in (points / sigma[k]).tolist()]
        )
    return np.array(cols).T
