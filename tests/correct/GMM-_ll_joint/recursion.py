"""Halves the components until one is left."""

import numpy as np


def _ll_joint(self, points, pi, mu, sigma):
    if len(pi) > 1:
        h = len(pi) // 2
        return np.hstack(
            [
                self._ll_joint(points, pi[:h], mu[:h], sigma[:h]),
                self._ll_joint(points, pi[h:], mu[h:], sigma[h:]),
            ]
        )
    var = sigma[0] ** 2
    with np.errstate(all="ignore"):
        lp = np.log(pi)
    return (
        lp
        - 0.5
        * np.sum((points - mu[0]) ** 2 / var + np.log(2 * np.pi * var), axis=1)
    ).reshape(-1, 1) + 0.0
