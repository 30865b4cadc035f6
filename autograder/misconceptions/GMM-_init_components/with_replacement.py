"""Points are drawn with replacement, so that two means can be equal."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "hidden/gmm_init::test_init_means_distinct"
HINT = (
    "Sometimes two of your components start at the same point and never "
    "part again. Look up what the argument replace of the function that "
    "draws does when it is left out."
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = points[np.random.choice(N, K)]
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """Means are points, and some twice, but not in every call."""
    found = [
        c for c in components_of(calls) if c.K > 4 and c.means_are_points()
    ]
    distinct = [len(np.unique(c.mu, axis=0)) / c.K for c in found]
    return len(found) > 1 and min(distinct) < 1 and max(distinct) > 0.5
