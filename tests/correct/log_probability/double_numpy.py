"""With numpy and math, term after term, as a Python float."""

import math

import numpy as np


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    X, mus, Sigmas, pi, alpha, mu0, Sigma0 = (
        t.double().numpy() for t in (X, mus, Sigmas, pi, alpha, mu0, Sigma0)
    )
    K, D = mus.shape
    total = 0.0
    lj = []
    for k in range(K):
        P = np.linalg.inv(Sigmas[k])
        ld = np.linalg.slogdet(Sigmas[k])[1]
        d = X - mus[k]
        lj.append(
            np.log(pi[k])
            - 0.5 * (D * math.log(2 * math.pi) + ld + ((d @ P) * d).sum(1))
        )
        d0 = mus[k] - mu0
        total += -0.5 * (
            D * math.log(2 * math.pi)
            - D * math.log(kappa0)
            + ld
            + kappa0 * d0 @ P @ d0
        )
        lg = D * (D - 1) / 4 * math.log(math.pi) + sum(
            math.lgamma((nu0 - j) / 2) for j in range(D)
        )
        total += (
            nu0 / 2 * np.linalg.slogdet(Sigma0)[1]
            - nu0 * D / 2 * math.log(2)
            - lg
            - (nu0 + D + 1) / 2 * ld
            - 0.5 * np.trace(Sigma0 @ P)
        )
    total += math.lgamma(alpha.sum()) - sum(map(math.lgamma, alpha))
    for a, p in zip(alpha, pi):
        if a != 1:
            total += (a - 1) * math.log(p)
    total += np.logaddexp.reduce(np.stack(lj), axis=0).sum()
    return float(total)
