"""Sigma as it is, in a loop."""

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    lp = Dirichlet(alpha).log_prob(pi)
    cols = []
    for k in range(len(pi)):
        cols.append(
            MultivariateNormal(mus[k], Sigmas[k]).log_prob(X) + pi[k].log()
        )
        lp = lp + MultivariateNormal(mu0, Sigmas[k]).log_prob(mus[k])
        lp = lp + invwishart_log_prob(Sigmas[k], nu0, Sigma0)
    return float(lp + torch.stack(cols).logsumexp(0).sum())
