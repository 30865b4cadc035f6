"""Every component scatters by the sigma of the first."""

import numpy as np

from autograder.checks.telling import spread_follows

CAUGHT_BY = "public/sampling::test_spreads"
HINT = (
    "All your components have the spread of the first. Which row of sigma "
    "belongs to a sample?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[0] * noise
    return samples, ids


def looks_like(calls):
    """Spreads are those of component 0."""

    def first(sigma):
        return np.broadcast_to(sigma[0], sigma.shape)

    return spread_follows(calls, first)
