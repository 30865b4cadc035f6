"""The product of the densities, then the log."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    joint = np.ones((len(points), len(pi)))
    for d in range(mu.shape[1]):
        z = (points[:, [d]] - mu[:, d]) / sigma[:, d]
        joint *= np.exp(-(z**2) / 2) / (np.sqrt(2 * np.pi) * sigma[:, d])
    return np.log(joint * pi)
