"""The mean of the data, moved about by its spread."""

import numpy as np


def _init_components(self, points, K, **kwargs):
    rng = np.random.default_rng()
    mean, std = points.mean(0), points.std(0)
    mu = rng.normal(mean, std + 1e-6, size=(K, len(mean)))
    sigma = np.broadcast_to(std + 1e-3, mu.shape)
    return [np.ones(K) / K, mu, sigma]
