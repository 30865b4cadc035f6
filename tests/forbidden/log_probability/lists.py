"""Lists of Python numbers instead of arrays."""

import math

import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    P = torch.linalg.inv(Sigmas)
    D = X.shape[1]
    c = (
        pi.log() - torch.logdet(Sigmas) / 2 - D / 2 * math.log(2 * math.pi)
    ).tolist()
    comps = list(zip(c, mus.tolist(), P.tolist()))
    like = 0.0
    rD = range(D)
    for x in X.tolist():
        t = []
        for a, m, S in comps:
            g = [u - v for u, v in zip(x, m)]
            q = 0.0
            for i in rD:
                gi, Si = g[i], S[i]
                for j in rD:
                    q += gi * Si[j] * g[j]
            t.append(a - q / 2)
        b = max(t)
        like += b + math.log(sum([math.exp(v - b) for v in t]))
    return (
        like
        + torch.distributions.Dirichlet(alpha).log_prob(pi)
        + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
        + normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    )
