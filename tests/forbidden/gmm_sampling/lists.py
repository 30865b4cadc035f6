"""One sample after the other."""

import random

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    pi, mu, sigma = (np.asarray(a).tolist() for a in (pi, mu, sigma))
    ids = random.choices(range(len(pi)), pi, k=num_samples)
    samples = [
        [random.gauss(m, s) for m, s in zip(mu[k], sigma[k])] for k in ids
    ]
    return np.array(samples), np.array(ids)
