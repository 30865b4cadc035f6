"""sigma is squared in place: the array of the caller changes."""

import numpy as np

from autograder.checks.telling import changed

CAUGHT_BY = "public/gmm::test_joint_inputs"
HINT = (
    "After the call sigma is not what it was, and the next iteration starts "
    "from its square. Which operator of yours writes into the array itself?"
)


def _ll_joint(self, points, pi, mu, sigma):
    sigma **= 2
    gap = points[:, None] - mu
    logs = -0.5 * gap**2 / sigma - 0.5 * np.log(2 * np.pi * sigma)
    return np.log(pi) + logs.sum(axis=2)


def looks_like(calls):
    """The call changed sigma."""
    return changed(calls, 3)
