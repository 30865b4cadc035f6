"""The noise is uniform between -sigma and sigma."""

import numpy as np

from autograder.checks.telling import large, noise

CAUGHT_BY = "public/sampling::test_spreads"
HINT = (
    "Your samples fill a box of one sigma to either side of the mean. A "
    "third of normal samples lies outside of it."
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.uniform(-1, 1, (num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """The noise lies between -1 and 1 and reaches both."""
    found = large(calls)
    return len(found) > 1 and all(
        np.abs(noise(d)).max() < 1 + 1e-6
        and noise(d).min() < -0.9
        and noise(d).max() > 0.9
        for d in found
    )
