"""A floor that only pi = 0 feels, and an extra attribute."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    z = (points.astype(float)[:, None] - mu) / sigma
    norm = np.log(2 * np.pi) / 2 + np.log(sigma)
    self.cached = z
    return np.log(pi + 1e-300) + (-(z**2) / 2 - norm).sum(2)
