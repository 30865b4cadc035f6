"""Only the likelihood is computed, none of the priors."""

import torch

CAUGHT_BY = "public/bayesian::test_lp_example"
HINT = "This is log p(X | theta). What is to be added for log p(X, theta)?"


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1).sum()
    return likelihood
