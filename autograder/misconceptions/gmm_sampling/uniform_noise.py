"""The noise is uniform between 0 and 1."""

import numpy as np

from autograder.checks.telling import large, noise

CAUGHT_BY = "public/sampling::test_means"
HINT = (
    "Your samples all lie above their means, by less than one sigma. Which "
    "distribution does the noise have, and which does the function draw "
    "that you call?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.rand(num_samples, mu.shape[1])
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """The noise lies between 0 and 1."""
    found = large(calls)
    return len(found) > 1 and all(
        noise(d).min() > -1e-6
        and noise(d).max() < 1 + 1e-6
        and np.ptp(noise(d)) > 0.5
        for d in found
    )
