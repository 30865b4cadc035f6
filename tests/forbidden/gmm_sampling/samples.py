"""One sample after the other."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    samples, ids = [], []
    for _ in range(num_samples):
        k = np.random.choice(len(pi), p=np.asarray(pi) / np.sum(pi))
        ids.append(k)
        samples.append(np.random.normal(mu[k], sigma[k]))
    return np.array(samples), np.array(ids)
