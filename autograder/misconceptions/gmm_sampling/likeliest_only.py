"""Every sample is drawn from the component with the largest prior."""

import numpy as np

from autograder.checks.telling import large

CAUGHT_BY = "public/sampling::test_weights"
HINT = (
    "All your samples come from the likeliest component. A component with "
    "prior 0.1 should still get one sample in ten."
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.full(num_samples, np.argmax(pi))
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """All ids are that of the largest prior."""
    found = large(calls)
    return len(found) > 1 and all(np.all(d.ids == d.pi.argmax()) for d in found)
