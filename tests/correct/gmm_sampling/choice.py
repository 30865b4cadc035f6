"""choice for the components, normal for the places."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    mu, sigma = np.array(mu), np.array(sigma)
    pi = np.array(pi, dtype=float)
    ids = np.random.choice(len(pi), num_samples, p=pi / pi.sum())
    samples = np.random.normal(mu[ids], sigma[ids])
    return samples, ids
