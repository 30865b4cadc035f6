"""Squares multiplied out, without centring."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    weight = sigma**-2.0
    squares = points**2 @ weight.T - 2 * points @ (mu * weight).T
    squares = squares + (mu**2 * weight).sum(axis=1)
    D = points.shape[1]
    constant = np.log(sigma).sum(axis=1) + D / 2 * np.log(2 * np.pi)
    return np.log(pi) - constant - squares / 2
