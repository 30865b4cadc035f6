"""ids are drawn a second time and do not belong to the samples."""

import numpy as np

from autograder.checks.telling import (
    ids_unrelated,
    large,
    like_the_mixture,
)

CAUGHT_BY = "public/sampling::test_means"
HINT = (
    "Your samples are right, but their ids have nothing to do with them. "
    "Return those that the samples were drawn with."
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    return samples, ids


def looks_like(calls):
    """The samples of every id have the same mean; all together are right."""
    found = large(calls)
    return len(found) > 1 and all(
        ids_unrelated(d) and like_the_mixture(d) for d in found
    )
