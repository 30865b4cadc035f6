"""A component without points divides 0 by 0."""

import numpy as np

from autograder.checks.telling import right_but_at_the_edge
from solutions import GMM

CAUGHT_BY = "hidden/gmm_update::test_update_lost"
HINT = (
    "When a component has lost all its points, your result holds NaN, and "
    "it spreads in the next E-step. What stands in the denominator then?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / total[:, None]
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0) / total[:, None]
    sigma = np.sqrt(variance)
    return pi, mu, sigma


def looks_like(calls):
    """Means are NaN where a component has no points, and right elsewhere."""
    lost = [call for call in calls if min(call.args[1].sum(axis=0)) == 0]
    return (
        len(lost) > 1
        and all(_has_nan_means(call.value) for call in lost)
        and right_but_at_the_edge(calls, GMM()._M_step)
    )


def _has_nan_means(value):
    if not isinstance(value, tuple | list) or len(value) != 3:
        return False
    mu = value[1]
    return (
        isinstance(mu, np.ndarray)
        and mu.dtype.kind == "f"
        and bool(np.isnan(mu).any())
    )
