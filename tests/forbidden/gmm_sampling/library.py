"""SciPy's normal numbers."""

import numpy as np
from scipy import stats


def gmm_sampling(num_samples, pi, mu, sigma):
    pi = np.asarray(pi, dtype=float)
    ids = np.random.choice(len(pi), num_samples, p=pi / pi.sum())
    means, spreads = np.asarray(mu)[ids], np.asarray(sigma)[ids]
    return stats.norm.rvs(means, spreads, size=means.shape), ids
