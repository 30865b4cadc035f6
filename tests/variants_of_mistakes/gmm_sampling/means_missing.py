"""np.random.normal around 0."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), num_samples, p=pi)
    return np.random.normal(0, sigma[ids]), ids
