"""The samples are the means themselves."""

import numpy as np

from autograder.checks.telling import large

CAUGHT_BY = "public/sampling::test_spreads"
HINT = "Your samples are the means of their components. What spreads them out?"


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    samples = mu[ids]
    return samples, ids


def looks_like(calls):
    """Samples are the means."""
    found = large(calls)
    return len(found) > 1 and all(
        np.array_equal(d.samples, d.mu[d.ids]) for d in found
    )
