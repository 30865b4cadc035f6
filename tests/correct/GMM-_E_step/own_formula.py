"""With its own log joint, which leaves out the constants."""

import numpy as np


def _E_step(self, points, pi, mu, sigma):
    q = (
        np.log(pi)
        - np.log(sigma).sum(1)
        - 0.5 * np.einsum("nkd->nk", ((points[:, None] - mu) / sigma) ** 2)
    )
    g = q - q.max(1, keepdims=True)
    g = np.exp(g)
    return np.divide(g, g.sum(1, keepdims=True), out=g)
