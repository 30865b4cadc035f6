"""All dimensions of a sample get the same noise."""

import numpy as np

from autograder.checks.telling import large, noise

CAUGHT_BY = "hidden/sampling::test_independent"
HINT = (
    "Your samples lie on a line within each component: all dimensions move "
    "together. How many random numbers does one sample need?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, 1))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """The noise of all dimensions is equal."""
    found = large(calls)
    return len(found) > 1 and all(
        np.allclose(noise(d), noise(d)[:, :1]) for d in found
    )
