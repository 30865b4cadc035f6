"""The Gumbel trick for the components."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    mu, sigma = np.asarray(mu), np.asarray(sigma)
    K, D = mu.shape
    with np.errstate(divide="ignore"):
        logits = np.log(pi)
    ids = np.argmax(logits + np.random.gumbel(size=(num_samples, K)), axis=1)
    z = np.random.standard_normal(size=(num_samples, D))
    return mu[ids] + z * sigma[ids], ids.astype(np.int32)
