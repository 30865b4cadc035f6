"""The means are standard normal numbers, wherever the points lie."""

import numpy as np

from autograder.checks.telling import components_of

CAUGHT_BY = "hidden/gmm_init::test_init_means_range"
HINT = (
    "Your means scatter around 0. Where do the means lie when the points "
    "are pixels from 0 to 255? Let the data choose them."
)


def _init_components(self, points, K, **kwargs):
    N, D = points.shape
    pi = np.full(K, 1 / K)
    mu = np.random.randn(K, D)
    sigma = np.ones((K, D))
    return pi, mu, sigma


def looks_like(calls):
    """Means near 0 although the points are far from it."""
    far = [c for c in components_of(calls) if abs(c.points).min() > 10]
    return bool(far) and all(
        c.pi.shape == (c.K,)
        and c.mu.shape == (c.K, c.points.shape[1])
        and abs(c.mu).max() < 6
        for c in far
    )
