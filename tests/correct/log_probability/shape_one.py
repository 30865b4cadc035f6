"""Sums with keepdim and squeezes at the end."""

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    like = lambda k: MultivariateNormal(mus[k], Sigmas[k]).log_prob(X)
    joint = torch.stack([like(k) for k in range(mus.size(0))], dim=-1)
    joint = joint + torch.log(pi)[None]
    best = joint.max(dim=1, keepdim=True).values
    data = best + torch.log(torch.exp(joint - best).sum(1, keepdim=True))
    prior = MultivariateNormal(mu0.expand_as(mus), Sigmas / kappa0)
    result = data.sum(0, keepdim=True)
    result = result + prior.log_prob(mus).sum() + Dirichlet(alpha).log_prob(pi)
    result = result + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    return result.squeeze()
