"""The most likely component gets all of the responsibility."""

import numpy as np

CAUGHT_BY = "public/gmm::test_gamma_example"
HINT = (
    "Each of your points belongs to one component, as in K-means. A mixture "
    "shares a point out in proportion to the joint densities."
)


def _E_step(self, points, pi, mu, sigma):
    joint = self._ll_joint(points, pi, mu, sigma)
    gamma = np.zeros(joint.shape)
    gamma[np.arange(len(joint)), joint.argmax(axis=1)] = 1
    return gamma
