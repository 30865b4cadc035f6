"""Counts first, then shuffled labels."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    n = np.random.multinomial(num_samples, np.asarray(pi, float) / np.sum(pi))
    ids = np.repeat(np.arange(len(pi)), n)
    np.random.shuffle(ids)
    return np.random.normal(mu[ids], sigma[ids]), ids
