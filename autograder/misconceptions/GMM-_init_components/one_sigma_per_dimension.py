"""sigma has the shape (D,): all components share it."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_shapes"
HINT = (
    "Your sigma is that of the whole data, one for each dimension. Every "
    "component needs a row of its own."
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = points.std(axis=0)
    return pi, mu, sigma


def looks_like(calls):
    """sigma has one axis, of length D and not of length K."""
    found = [c for c in components_of(calls) if c.K != c.points.shape[1]]
    return bool(found) and all(
        c.sigma.shape == c.points.shape[1:] for c in found
    )
