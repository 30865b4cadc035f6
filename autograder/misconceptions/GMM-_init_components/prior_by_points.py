"""The prior is one over the number of points, not of components."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_uniform"
HINT = (
    "Your priors are 1 / N. What are there K of, and what should they add "
    "up to?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / N)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """Every prior is 1 / N."""
    found = components_of(calls)
    return len(found) > 1 and all(
        np.allclose(c.pi * len(c.points), 1) for c in found
    )
