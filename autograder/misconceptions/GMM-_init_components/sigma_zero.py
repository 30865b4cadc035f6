"""Every sigma starts at 0, by which the density divides."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_sigma"
HINT = (
    "Your components start with no width at all. What does the density "
    "divide by?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.zeros((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """Every sigma is 0."""
    found = components_of(calls)
    return len(found) > 1 and all(
        c.sigma.size > 0 and np.all(c.sigma == 0) for c in found
    )
