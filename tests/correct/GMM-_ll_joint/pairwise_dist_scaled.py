"""Distances from the origin after standardising."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    cols = []
    for p, m, s in zip(pi, mu, sigma):
        d = pairwise_dist((points - m) / s, np.zeros((1, points.shape[1])))[
            :, 0
        ]
        lp = np.log(p) if p > 0 else -np.inf
        cols.append(lp - d**2 / 2 - np.log(s * np.sqrt(2 * np.pi)).sum())
    return np.column_stack(cols)
