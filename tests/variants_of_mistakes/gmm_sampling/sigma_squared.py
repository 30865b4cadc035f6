"""Multiplies with the variance."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return np.random.normal(mu[ids], sigma[ids] ** 2), ids
