"""A variable that bears the name of something imported to play with."""

import numpy as np
from scipy.stats import norm  # noqa: F401


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.choice(len(pi), size=num_samples, p=pi)
    norm = np.random.randn(num_samples, mu.shape[1])  # noqa: F811
    return mu[ids] + sigma[ids] * norm, ids
