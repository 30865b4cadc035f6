"""The rows are normalised already: log responsibilities."""

import numpy as np

from solutions import logsumexp

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "The exponentials of your rows add up to 1. That is the next step: what "
    "is asked for here is the joint density, not the posterior."
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    joint = np.log(pi) + logs.sum(axis=2)
    return joint - logsumexp(joint)
