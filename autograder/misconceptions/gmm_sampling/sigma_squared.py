"""The noise is multiplied by the square of sigma."""

import numpy as np

from autograder.checks.telling import spread_follows

CAUGHT_BY = "public/sampling::test_spreads"
HINT = (
    "Your samples scatter by the square of sigma. By what do you multiply a "
    "standard normal number to give it the standard deviation sigma?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] ** 2 * noise
    return samples, ids


def looks_like(calls):
    """Spreads are the square of sigma."""
    return spread_follows(calls, np.square)
