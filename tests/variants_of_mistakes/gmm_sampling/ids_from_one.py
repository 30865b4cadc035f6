"""Adds one."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(np.arange(1, len(pi) + 1), num_samples, p=pi)
    return np.random.normal(mu[ids - 1], sigma[ids - 1]), ids
