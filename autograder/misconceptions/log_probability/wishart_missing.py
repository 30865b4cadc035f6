"""The prior of the covariances is left out."""

import torch

CAUGHT_BY = "public/bayesian::test_lp_example"
HINT = (
    "Your value does not depend on nu0 and Sigma0. Go through the model: "
    "which of its densities have you not added yet?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_mus
