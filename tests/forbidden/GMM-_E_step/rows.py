"""One row after the other."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    gamma = np.zeros(joint.shape)
    for n in range(len(points)):
        w = np.exp(joint[n] - joint[n].max())
        gamma[n] = w / w.sum()
    return gamma
