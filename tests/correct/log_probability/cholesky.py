"""Cholesky factors and triangular solves."""

import numpy as np
import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    L = torch.linalg.cholesky(Sigmas)
    logdet = torch.diagonal(L, dim1=1, dim2=2).log().sum(1)
    z = torch.linalg.solve_triangular(
        L, (X[None] - mus[:, None]).transpose(1, 2), upper=False
    )
    ll = pi.log() - logdet - D / 2 * np.log(2 * np.pi)
    ll = ll[:, None] - 0.5 * z.pow(2).sum(1)
    scale = L / kappa0**0.5
    prior = torch.distributions.MultivariateNormal(mu0, scale_tril=scale)
    priors = prior.log_prob(mus) + invwishart_log_prob(Sigmas, nu0, Sigma0)
    dirichlet = torch.distributions.Dirichlet(alpha).log_prob(pi)
    return ll.logsumexp(dim=0).sum() + priors.sum() + dirichlet
