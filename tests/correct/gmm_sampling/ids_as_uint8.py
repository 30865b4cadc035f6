"""One of every component for each sample, ids of one byte."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    ids = np.random.multinomial(1, pi, size=num_samples).argmax(axis=1)
    shape = (num_samples, *mu.shape)
    everything = mu + sigma * np.random.randn(*shape)
    return everything[np.arange(num_samples), ids], ids.astype(np.uint8)
