"""wrong: the prior of a mean with Sigma0 instead of Sigma_k"""

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    densities = MultivariateNormal(mus, Sigmas).log_prob(X[:, None, :])
    lp = torch.logsumexp(densities + torch.log(pi), dim=1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigma0 / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
