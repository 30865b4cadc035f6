"""wrong: variances where standard deviations belong, log(pi)"""

import numpy as np


class GMM:
    def _ll_joint(self, points, pi, mu, sigma):
        z2 = (points[:, None, :] - mu) ** 2 / sigma**2
        log_n = -0.5 * z2 - np.log(sigma) - 0.5 * np.log(np.pi)
        return np.log(pi) + log_n.sum(axis=2)

    def _M_step(self, points, gamma):
        N_k = gamma.sum(axis=0)[:, None] + 1e-10
        mu = gamma.T @ points / N_k
        diff2 = (points[:, None, :] - mu) ** 2
        sigma = (gamma[:, :, None] * diff2).sum(axis=0) / N_k
        return gamma.mean(axis=0), mu, sigma
