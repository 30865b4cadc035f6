"""Counts are multinomial; samples stay in the order of components."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    counts = np.random.multinomial(num_samples, pi)
    ids = np.repeat(np.arange(len(pi)), counts)
    draws = [
        np.random.multivariate_normal(m, np.diag(s**2), size=n)
        for m, s, n in zip(mu, sigma, counts, strict=True)
    ]
    return np.concatenate(draws), ids
