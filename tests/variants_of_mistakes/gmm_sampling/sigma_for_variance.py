"""The root of sigma as scale."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.default_rng().choice(len(pi), num_samples, p=pi)
    return np.random.normal(mu[ids], np.sqrt(sigma)[ids]), ids
