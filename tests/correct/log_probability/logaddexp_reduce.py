"""One vector of N numbers a cluster, folded with torch.logaddexp."""

from functools import reduce

import torch
from torch.distributions import Dirichlet, MultivariateNormal


def log_probability(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> torch.Tensor:
    def branch(weight, mu, Sigma):
        return weight.log() + MultivariateNormal(mu, Sigma).log_prob(X)

    data = reduce(torch.logaddexp, map(branch, pi, mus, Sigmas)).sum()
    prior = Dirichlet(alpha).log_prob(pi)
    for mu, Sigma in zip(mus, Sigmas):
        prior = prior + invwishart_log_prob(Sigma, nu0, Sigma0)
        prior = prior + MultivariateNormal(mu0, Sigma / kappa0).log_prob(mu)
    return data + prior
