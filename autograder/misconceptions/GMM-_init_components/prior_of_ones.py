"""The prior of every component is 1; it does not add up to 1."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_uniform"
HINT = (
    "Each of your K priors is 1, which makes K in total. What should "
    "probabilities add up to?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.ones(K)
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """Every prior is 1, whatever K is."""
    found = components_of(calls)
    return any(c.K > 1 for c in found) and all(np.all(c.pi == 1) for c in found)
