"""Returns a list, warns on the way."""

import numpy as np


def _M_step(self, points, gamma):
    n = gamma.sum(0)
    mu = (gamma.T @ points) / n.reshape(-1, 1)
    mu = np.where(np.isfinite(mu), mu, points.mean(0))
    sq = np.stack([(points - m) ** 2 for m in mu])
    var = np.einsum("nk,knd->kd", gamma, sq) / n[:, None]
    var[np.isnan(var)] = 1.0
    return [n / len(points), mu, np.sqrt(np.maximum(var, 1e-6))]
