"""Draws from every component and keeps one."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    mu, sigma = np.asarray(mu)[None], np.asarray(sigma)[None]
    everyone = mu + sigma * np.random.randn(
        num_samples, mu.shape[1], mu.shape[2]
    )
    ids = np.random.choice(np.arange(len(pi)), num_samples, replace=True, p=pi)
    return everyone[np.arange(num_samples), ids], ids
