"""E[x^2] - mu^2 falls below 0 by rounding, and the root is NaN."""

import numpy as np

from autograder.checks.telling import right_but_at_the_edge
from solutions import GMM

CAUGHT_BY = "hidden/gmm_update::test_update_ones"
HINT = (
    "On a single point E[x^2] - mu^2 is a rounding error, sometimes below "
    "0. Which form of the variance is a sum of squares?"
)


def _M_step(self, points, gamma):
    total = np.maximum(gamma.sum(axis=0), 1e-10)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / total[:, None]
    variance = gamma.T @ points**2 / total[:, None] - mu**2
    sigma = np.sqrt(variance) + 1e-6
    return pi, mu, sigma


def looks_like(calls):
    """On a single point sigma is sometimes NaN, mu never."""
    single = [call.value for call in calls if len(call.args[0]) == 1]
    return any(
        _only_sigma_is_nan(value) for value in single
    ) and right_but_at_the_edge(calls, GMM()._M_step)


def _only_sigma_is_nan(value):
    if not isinstance(value, tuple | list) or len(value) != 3:
        return False
    if not all(
        isinstance(v, np.ndarray) and v.dtype.kind == "f" for v in value
    ):
        return False
    pi, mu, sigma = (bool(np.isnan(v).any()) for v in value)
    return sigma and not pi and not mu
