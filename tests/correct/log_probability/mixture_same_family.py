"""A mixture distribution for the data."""

import torch
import torch.distributions as dist


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    gmm = dist.MixtureSameFamily(
        dist.Categorical(probs=pi), dist.MultivariateNormal(mus, Sigmas)
    )
    prior_mu = dist.MultivariateNormal(mu0, covariance_matrix=Sigmas / kappa0)
    terms = [
        gmm.log_prob(X).sum(),
        prior_mu.log_prob(mus).sum(),
        invwishart_log_prob(Sigmas, nu0, Sigma0).sum(),
        dist.Dirichlet(alpha).log_prob(pi),
    ]
    return torch.stack(terms).sum()
