"""A Python loop goes through the points one by one."""

import numpy as np

CAUGHT_BY = "hidden/gmm::test_joint_pace"
HINT = (
    "The numbers are right, but an image has 100,000 points and more. An "
    "axis of length 1 lets one expression serve all points."
)


def _ll_joint(self, points, pi, mu, sigma):
    joint = np.zeros((len(points), len(pi)))
    for n in range(len(points)):
        for k in range(len(pi)):
            z = (points[n] - mu[k]) / sigma[k]
            logs = -0.5 * z**2 - np.log(sigma[k]) - 0.5 * np.log(2 * np.pi)
            joint[n, k] = np.log(pi[k]) + logs.sum()
    return joint


def looks_like(calls):
    """Never: the values are right, which other mistakes can also be."""
    return False
