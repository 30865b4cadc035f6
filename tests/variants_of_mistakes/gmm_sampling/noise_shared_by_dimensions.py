"""One number for each sample."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), num_samples, p=pi)
    eps = np.random.randn(num_samples).reshape(-1, 1)
    return mu[ids] + eps * sigma[ids], ids
