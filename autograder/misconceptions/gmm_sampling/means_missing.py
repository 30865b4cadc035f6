"""The noise alone is returned: mu is not added."""

import numpy as np

from autograder.checks.telling import large

CAUGHT_BY = "public/sampling::test_means"
HINT = (
    "The samples of all your components lie around 0. What moves a "
    "component's noise to where it belongs?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    return sigma[ids] * noise, ids


def looks_like(calls):
    """Every component with samples averages 0, clearly not mu."""
    found = large(calls)
    return len(found) > 1 and all(_around_0(d) for d in found)


def _around_0(draws):
    """Six standard errors from 0 at most, and twice as far from mu."""
    apart = False
    for k, own in draws.members():
        room = 6 * own.std(axis=0) / np.sqrt(len(own))
        if (abs(own.mean(axis=0)) > room).any() or not room.all():
            return False
        apart |= bool((abs(draws.mu[k]) > 2 * room).any())
    return apart
