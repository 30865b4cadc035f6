"""Labels by the cumulated probabilities."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    u = np.random.uniform(size=num_samples)
    ids = np.minimum(
        np.searchsorted(np.cumsum(pi), u, side="right"), len(pi) - 1
    )
    eps = np.random.randn(num_samples, np.shape(mu)[1])
    return np.asarray(mu)[ids] + eps * np.asarray(sigma)[ids], ids.astype(
        np.int32
    )
