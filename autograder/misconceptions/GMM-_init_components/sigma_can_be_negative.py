"""sigma is drawn from a normal distribution, so half are negative."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_sigma"
HINT = (
    "Some of your sigma are below 0. What would a negative width be, and "
    "what is its logarithm?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.random.randn(K, D)
    return pi, mu, sigma


def looks_like(calls):
    """Negative numbers among sigma in many calls."""
    found = components_of(calls)
    return sum(bool((c.sigma < 0).any()) for c in found) > 1
