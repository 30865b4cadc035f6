"""Loop over K fills the columns of a Fortran-ordered array."""

import math


def _ll_joint(self, points, pi, mu, sigma):
    (N, D), K = points.shape, len(pi)
    ll = np.empty((N, K), order="F")
    for k in range(K):
        z = (points - mu[k].astype(float)) / sigma[k]
        prior = math.log(pi[k]) if pi[k] > 0 else -math.inf
        constant = 0.5 * D * math.log(2 * math.pi) + np.log(sigma[k]).sum()
        ll[:, k] = prior - constant - 0.5 * (z * z).sum(axis=1)
    return ll
