"""The number of samples of a component is computed, not drawn."""

import numpy as np

from autograder.checks.telling import draws_of

CAUGHT_BY = "hidden/sampling::test_counts_vary"
HINT = (
    "Your components get the same numbers of samples in every draw. In a "
    "mixture every sample chooses its component by itself, so these numbers "
    "vary: what draws a choice with given chances?"
)


def gmm_sampling(num_samples, pi, mu, sigma):
    counts = np.round(pi * num_samples).astype(int)
    counts[-1] = num_samples - counts[:-1].sum()
    ids = np.repeat(np.arange(len(pi)), counts)
    noise = np.random.standard_normal((num_samples, mu.shape[1]))
    samples = mu[ids] + sigma[ids] * noise
    return samples, ids


def looks_like(calls):
    """Counts are pi * num, rounded, in every draw."""
    found = draws_of(calls)
    return len(found) > 12 and all(
        np.abs(d.counts() - d.pi * d.num).max() < len(d.pi) for d in found
    )
