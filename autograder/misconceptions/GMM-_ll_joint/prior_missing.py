"""The log of the prior is left out: log p(x | z), not log p(x, z)."""

import numpy as np

CAUGHT_BY = "public/gmm::test_joint_example"
HINT = (
    "This is the likelihood of each point under each component. A joint "
    "probability also holds how likely the component is by itself."
)


def _ll_joint(self, points, pi, mu, sigma):
    z = (points[:, None] - mu) / sigma  # (N, K, D)
    logs = -0.5 * z**2 - np.log(sigma) - 0.5 * np.log(2 * np.pi)
    return logs.sum(axis=2)
