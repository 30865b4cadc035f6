"""A mask for each component."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    K = len(pi)
    ids = np.random.choice(
        np.arange(K),
        num_samples,
        p=np.asarray(pi, float) / np.sum(pi, dtype=float),
    )
    samples = np.zeros((num_samples, len(mu[0])))
    for k in range(K):
        here = ids == k
        samples[here] = np.random.normal(
            mu[k], sigma[k], (here.sum(), len(mu[k]))
        )
    return samples, ids
