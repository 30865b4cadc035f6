"""One-hot rows of a multinomial, as a list of two."""

import numpy as np


def gmm_sampling(num_samples, pi, mu, sigma):
    p = np.asarray(pi, "float64")
    z = np.random.multinomial(1, p / p.sum(), size=num_samples)
    ids = z.argmax(1)
    eps = np.random.randn(num_samples, np.asarray(mu).shape[1])
    return [z @ np.asarray(mu) + z @ np.asarray(sigma) * eps, ids]
