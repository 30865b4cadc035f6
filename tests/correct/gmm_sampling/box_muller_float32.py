"""Normal numbers by Box and Muller, returned in float32."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    mu, sigma = np.asarray(mu, np.float32), np.asarray(sigma, np.float32)
    u, v = np.random.rand(2, num_samples, mu.shape[1])
    eps = np.sqrt(-2 * np.log1p(-u)) * np.cos(2 * np.pi * v)
    ids = np.random.choice(
        len(pi), num_samples, p=np.asarray(pi, float) / np.sum(pi)
    )
    return (mu[ids] + sigma[ids] * eps).astype(np.float32), ids
