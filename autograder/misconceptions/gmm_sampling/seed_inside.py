"""The generator is seeded within the function."""

import numpy as np

from autograder.checks.telling import draws_of, noise

CAUGHT_BY = "hidden/sampling::test_fresh"
HINT = (
    "Every call draws the same samples again. Where do you seed the "
    "generator, and how often does that line run?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    np.random.seed(0)
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """The same arguments give the same samples under other seeds."""
    found = [(call.seed, d) for call in calls for d in draws_of([call])]
    return any(
        seed != other
        and d.num == e.num > 1
        and np.array_equal(d.mu, e.mu)
        and np.array_equal(d.samples, e.samples)
        and np.ptp(noise(d)) > 1e-6
        for i, (seed, d) in enumerate(found)
        for other, e in found[:i]
    )
