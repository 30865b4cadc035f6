"""All samples get the same noise."""

import numpy as np

from autograder.checks.telling import large, noise

CAUGHT_BY = "public/sampling::test_spreads"
HINT = (
    "All samples of a component are the same point. How many random numbers "
    "do num_samples samples need?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal(mu.shape[1])
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """One point for each component, which is not its mean."""
    found = large(calls)
    return len(found) > 1 and all(
        noise(d).std(axis=0).max() < 1e-6 and np.abs(noise(d)).max() > 1e-3
        for d in found
    )
