"""sigma is taken for the variance: the noise has its root as spread."""

import numpy as np

from autograder.checks.telling import spread_follows

CAUGHT_BY = "public/sampling::test_spreads"
HINT = (
    "Your samples scatter by the root of sigma. Is sigma the variance or "
    "the standard deviation?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + np.sqrt(sigma[ids]) * noise
    return samples, ids


def looks_like(calls):
    """Spreads are the root of sigma."""
    return spread_follows(calls, np.sqrt)
