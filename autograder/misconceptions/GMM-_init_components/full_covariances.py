"""sigma is a stack of covariance matrices, (K, D, D)."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_shapes"
HINT = (
    "You return whole covariance matrices. In this mixture they are "
    "diagonal: how many numbers are left of each, and is it their root that "
    "is asked for?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.tile(np.eye(D), (K, 1, 1))
    return pi, mu, sigma


def looks_like(calls):
    """sigma has three axes."""
    found = components_of(calls)
    return len(found) > 1 and all(c.sigma.ndim == 3 for c in found)
