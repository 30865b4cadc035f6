"""right: torch.distributions throughout"""

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    densities = MultivariateNormal(mus, Sigmas).log_prob(X[:, None, :])
    lp = torch.logsumexp(densities + torch.log(pi), dim=1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)


def e_step(X, mus, Sigmas, pi):
    densities = MultivariateNormal(mus, Sigmas).log_prob(X[:, None, :])
    return torch.softmax(densities + torch.log(pi), dim=1)
