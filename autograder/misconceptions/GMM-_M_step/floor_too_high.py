"""A floor of 1 under sigma widens narrow components."""

import numpy as np

from autograder.checks.telling import agree, at_the_edge
from solutions import GMM

CAUGHT_BY = "public/gmm::test_update_example"
HINT = (
    "What you put under sigma, or add to it, widens narrow components. The "
    "points may be pixels between 0 and 1: how small must a floor be in "
    "order not to matter?"
)


def _M_step(self, points, gamma):
    total = gamma.sum(axis=0)  # N_k
    pi = total / len(points)
    mu = gamma.T @ points / (total[:, None] + 1e-10)
    square = (points[:, None] - mu) ** 2  # (N, K, D)
    variance = (gamma[:, :, None] * square).sum(axis=0)
    variance = variance / (total[:, None] + 1e-10)
    sigma = np.maximum(np.sqrt(variance), 1)
    return pi, mu, sigma


def looks_like(calls):
    """Everything is right but for the same floor, in three forms.

    It must show where sigma is not 0, and where it is.
    """
    sigmas = [_sigma(call.value) for call in calls]
    if not sigmas or any(sigma is None for sigma in sigmas):
        return False
    floor = min(sigma.min() for sigma in sigmas)
    edge = [s for s, c in zip(sigmas, calls, strict=True) if at_the_edge(c)]
    usual = [call for call in calls if not at_the_edge(call)]
    wants = [GMM()._M_step(*call.args) for call in usual]
    forms = (np.maximum, np.add, np.hypot)
    return (
        0.005 < floor < np.inf
        and any(np.isclose(s.min(), floor, rtol=0.1) for s in edge)
        and not all(map(agree, (call.value for call in usual), wants))
        and any(_floored(usual, wants, form, floor) for form in forms)
    )


def _floored(calls, wants, form, floor):
    return all(
        agree(call.value, (pi, mu, form(sigma, floor)))
        for call, (pi, mu, sigma) in zip(calls, wants, strict=True)
    )


def _sigma(value):
    """The third of three items, where it is an array of numbers."""
    if not isinstance(value, tuple | list) or len(value) != 3:
        return None
    sigma = value[2]
    if not isinstance(sigma, np.ndarray) or sigma.dtype.kind != "f":
        return None
    return sigma if sigma.size and np.isfinite(sigma).all() else None
