"""The sigma of the first dimension serves all dimensions."""

import numpy as np

from autograder.checks.telling import spread_follows

CAUGHT_BY = "hidden/sampling::test_random_mixture"
HINT = (
    "In every dimension your components scatter as in the first. A "
    "component has one sigma for each dimension."
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids, :1] * noise
    return samples, ids


def looks_like(calls):
    """Spreads are those of dimension 0."""

    def first(sigma):
        return np.broadcast_to(sigma[:, :1], sigma.shape)

    return spread_follows(calls, first)
