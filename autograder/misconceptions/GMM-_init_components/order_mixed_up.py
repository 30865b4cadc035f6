"""The parameters are returned as (mu, sigma, pi)."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_shapes"
HINT = (
    "The parameters come back in another order than (pi, mu, sigma). "
    "Compare your return statement with the docstring."
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.ones((K, D))
    return mu, sigma, pi


def looks_like(calls):
    """The first item is (K, D), the last (K,)."""
    found = components_of(calls)
    return len(found) > 1 and all(
        c.pi.ndim == 2 and c.mu.ndim == 2 and c.sigma.shape == (c.K,)
        for c in found
    )
