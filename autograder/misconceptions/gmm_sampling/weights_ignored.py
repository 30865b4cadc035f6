"""All components are drawn equally often, whatever pi is."""

import numpy as np

from autograder.checks.telling import share_follows

CAUGHT_BY = "public/sampling::test_weights"
HINT = (
    "Your components are equally frequent. With which chances should a "
    "sample choose its component?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.randint(len(pi), size=num_samples)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """Shares are 1 / K."""

    def uniform(pi):
        return np.full(len(pi), 1 / len(pi))

    return share_follows(calls, uniform)
