"""sigma has the shape (K,): one width for all dimensions."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_shapes"
HINT = (
    "You give each component a single width. A diagonal covariance has one "
    "for every dimension as well."
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.ones(K)
    return pi, mu, sigma


def looks_like(calls):
    """sigma has one axis, of length K."""
    found = components_of(calls)
    return len(found) > 1 and all(
        c.pi.shape == c.sigma.shape == (c.K,) for c in found
    )
