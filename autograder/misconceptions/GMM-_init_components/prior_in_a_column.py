"""The prior has the shape (K, 1)."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_shapes"
HINT = (
    "Your prior is a matrix with one column. How many axes does a list of K "
    "numbers have?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full((K, 1), 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """The prior has two axes."""
    found = components_of(calls)
    return len(found) > 1 and all(c.pi.shape == (c.K, 1) for c in found)
