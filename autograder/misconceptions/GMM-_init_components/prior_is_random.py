"""The prior is drawn at random instead of being uniform."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "public/gmm::test_init_uniform"
HINT = (
    "Your prior prefers some components before any point has been seen. "
    "What does a prior look like that knows nothing?"
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.random.dirichlet(np.ones(K))
    mu = points[np.random.choice(N, K, replace=False)]
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """Priors of the right shape and sum, but unequal."""
    found = components_of(calls)
    return len(found) > 1 and all(
        c.pi.shape == (c.K,)
        and abs(c.pi.sum() - 1) < 1e-6
        and (c.K == 1 or np.ptp(c.pi) > 1e-6)
        for c in found
    )
