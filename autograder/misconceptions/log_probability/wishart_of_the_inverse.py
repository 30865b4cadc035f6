"""The inverse Wishart density is taken at the inverse of Sigma."""

import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "public/bayesian::test_lp_example"
HINT = (
    "You invert Sigma before the given function sees it. Which matrix has "
    "the inverse Wishart distribution: Sigma, or its inverse?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    precisions = torch.linalg.inv(Sigmas)
    prior_Sigmas = invwishart_log_prob(precisions, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus
