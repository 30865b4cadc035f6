"""A table without a dtype, filled one column at a time."""

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    table = torch.zeros(len(X), len(pi))
    value = Dirichlet(alpha).log_prob(pi)
    for k in range(len(pi)):
        table[:, k] = pi[k].log() + MultivariateNormal(
            mus[k], Sigmas[k]
        ).log_prob(X)
        prior = MultivariateNormal(mu0, Sigmas[k] / kappa0)
        value = value + prior.log_prob(mus[k])
        value = value + invwishart_log_prob(Sigmas[k], nu0, Sigma0)
    return value + torch.logsumexp(table, dim=1).sum()
