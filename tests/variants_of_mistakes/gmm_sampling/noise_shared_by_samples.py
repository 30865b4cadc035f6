"""One normal vector for all samples."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    mu, sigma = np.asarray(mu), np.asarray(sigma)
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return mu[ids] + sigma[ids] * np.random.randn(mu.shape[1]), ids
