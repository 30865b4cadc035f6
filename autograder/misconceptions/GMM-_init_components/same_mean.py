"""Every component starts at the mean of all points."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "hidden/gmm_init::test_init_means_distinct"
HINT = (
    "All your components start at the same mean. They get equal "
    "responsibilities then, and the next M-step makes them equal again: "
    "what could tell them apart?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = np.tile(points.mean(axis=0), (K, 1))
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """All rows of mu are equal."""
    found = components_of(calls)
    return any(c.K > 1 for c in found) and all(
        c.mu.shape == (c.K, c.points.shape[1])
        and np.ptp(c.mu, axis=0).max() == 0
        for c in found
    )
