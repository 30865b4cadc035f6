"""One sample after the other."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    pi, mu, sigma = (np.asarray(a) for a in (pi, mu, sigma))
    ids = np.random.choice(len(pi), num_samples, p=pi / pi.sum())
    return np.array([np.random.normal(mu[k], sigma[k]) for k in ids]), ids
