"""A mixture distribution, without priors."""

import torch.distributions as dist


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    mixture = dist.MixtureSameFamily(
        dist.Categorical(pi), dist.MultivariateNormal(mus, Sigmas)
    )
    return mixture.log_prob(X).sum()
