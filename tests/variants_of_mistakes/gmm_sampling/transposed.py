"""Dimensions in rows."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return np.random.normal(mu.T[:, ids], sigma.T[:, ids]), ids
