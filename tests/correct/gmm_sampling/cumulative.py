"""Uniform numbers against the cumulated prior."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    mu, sigma = np.asarray(mu), np.asarray(sigma)
    edges = np.cumsum(pi)
    edges = edges / edges[-1]
    u = np.random.rand(num_samples)
    ids = (u[:, None] > edges[None]).sum(axis=1)
    return mu[ids] + sigma[ids] * np.random.randn(num_samples, mu.shape[1]), ids
