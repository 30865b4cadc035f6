"""The noise is standard normal whatever sigma is."""

import numpy as np

from autograder.checks.telling import spread_follows

CAUGHT_BY = "public/sampling::test_spreads"
HINT = "Your samples all scatter by 1. Where does sigma enter?"


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + noise
    return samples, ids


def looks_like(calls):
    """Spreads are 1."""
    return spread_follows(calls, np.ones_like)
