"""torch.vmap over the components."""

import math

import torch
from torch.distributions import Dirichlet


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    def one(m, S, lp):
        r = X - m
        q = (r * torch.linalg.solve(S, r.T).T).sum(1)
        return lp - 0.5 * (
            q + torch.logdet(S) + X.shape[1] * math.log(2 * math.pi)
        )

    def mean_prior(m, S):
        r = m - mu0
        C = S / kappa0
        return -0.5 * (
            r @ torch.linalg.solve(C, r)
            + torch.logdet(C)
            + len(r) * math.log(2 * math.pi)
        )

    l = torch.vmap(one)(mus, Sigmas, pi.log())
    print("table", tuple(l.shape))
    return (
        l.logsumexp(0).sum()
        + torch.vmap(mean_prior)(mus, Sigmas).sum()
        + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
        + Dirichlet(alpha).log_prob(pi)
    )
