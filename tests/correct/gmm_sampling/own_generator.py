"""A generator of its own."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    rng = np.random.default_rng()
    p = np.asarray(pi, dtype=np.float64)
    ids = rng.choice(p.size, size=num_samples, p=p / p.sum())
    eps = rng.standard_normal((num_samples, np.shape(mu)[1]))
    return np.asarray(mu)[ids] + eps * np.asarray(sigma)[ids], ids
