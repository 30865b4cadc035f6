"""pi is the sum of the column."""

import numpy as np


def _M_step(self, points, gamma):
    pi = np.einsum("nk->k", gamma)
    safe = np.maximum(pi, 1e-10)
    mu = (gamma / safe).T @ points
    sigma = np.stack(
        [
            np.sqrt((gamma[:, k] / safe[k]) @ (points - mu[k]) ** 2)
            for k in range(len(pi))
        ]
    )
    return pi, mu, np.clip(sigma, 1e-3, None)
