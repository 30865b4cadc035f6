"""gamma is divided in place: the array of the caller changes."""

import numpy as np

from autograder.checks.telling import changed

CAUGHT_BY = "public/gmm::test_update_inputs"
HINT = (
    "After the call gamma is not what it was. Which operator of yours "
    "writes into the array itself?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0) + 1e-10
    pi = total / len(points)
    gamma /= total
    mu = gamma.T @ points
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    return pi, mu, np.sqrt(variance + 1e-8)


def looks_like(calls):
    """The call changed gamma."""
    return changed(calls, 1)
