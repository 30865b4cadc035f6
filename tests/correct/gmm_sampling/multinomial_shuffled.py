"""How many of each first, then all of them shuffled."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    pi = np.asarray(pi, dtype=np.float64)
    counts = np.random.multinomial(num_samples, pi / pi.sum())
    ids = np.repeat(np.arange(len(pi)), counts)
    np.random.shuffle(ids)
    noise = np.random.randn(num_samples, len(mu[0]))
    return np.array(mu)[ids] + np.array(sigma)[ids] * noise, ids
