"""randint for the components."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.randint(len(pi), size=num_samples)
    return np.random.normal(mu[ids], sigma[ids]), ids
