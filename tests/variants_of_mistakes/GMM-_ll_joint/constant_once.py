"""The constant outside of the sum."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu[None]) / sigma
    ll = -(z * z).sum(-1) / 2 - np.log(sigma).sum(1)
    return ll + np.log(pi / np.sqrt(2 * np.pi))
