"""A library's function, as the default of a parameter of its name."""

import numpy as np
from scipy.stats import norm


def gmm_sampling(num_samples, pi, mu, sigma, norm=norm):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    return norm.rvs(mu[ids], sigma[ids]), ids
