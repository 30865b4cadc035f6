"""The division is safe, but sigma becomes 0."""

import numpy as np

from autograder.checks.telling import right_but_at_the_edge
from solutions import GMM

CAUGHT_BY = "hidden/gmm_update::test_update_lost"
HINT = (
    "A component without points gets sigma = 0, by which the next E-step "
    "divides. How narrow may a component become?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.sqrt(variance)
    return pi, mu, sigma


def looks_like(calls):
    """A component without any responsibility gets sigma = 0."""
    lost = [call for call in calls if min(call.args[1].sum(axis=0)) == 0]
    return (
        bool(lost)
        and all(_has_zero_sigma(call.value) for call in lost)
        and right_but_at_the_edge(calls, GMM()._M_step)
    )


def _has_zero_sigma(value):
    if not isinstance(value, tuple | list) or len(value) != 3:
        return False
    if not all(isinstance(v, np.ndarray) for v in value):
        return False
    pi, mu, sigma = value
    as_asked = pi.ndim == 1 and sigma.ndim == 2 and mu.shape == sigma.shape
    return as_asked and bool((sigma == 0).any())
