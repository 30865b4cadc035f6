"""mu has the shape (D, K)."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_shapes"
HINT = (
    "Your means stand in columns. Which of the two axes counts the components?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)].T
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """mu is (D, K) wherever that differs from (K, D)."""
    found = [c for c in components_of(calls) if c.K != c.points.shape[1]]
    return bool(found) and all(
        c.mu.shape == (c.points.shape[1], c.K) for c in found
    )
