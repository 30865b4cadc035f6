"""torch.distributions for all but the inverse Wishart."""

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    lp = Dirichlet(alpha).log_prob(pi)
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    ll = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    return lp + torch.logsumexp(ll, dim=1).sum()
