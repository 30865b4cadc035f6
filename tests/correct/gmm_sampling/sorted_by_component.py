"""Component after component: the order of the samples is free."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    pi = np.array(pi) / np.sum(pi)
    counts = np.random.multinomial(num_samples, pi.astype(float))
    parts, ids = [], []
    for k, n in enumerate(counts):
        D = len(mu[k])
        parts.append(np.random.normal(mu[k], sigma[k], size=(n, D)))
        ids.append(np.full(n, k))
    return np.concatenate(parts), np.concatenate(ids)
