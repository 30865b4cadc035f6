"""The prior of the means has the covariance Sigma_k, without kappa0."""

import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "public/bayesian::test_lp_example"
HINT = (
    "Your value does not depend on kappa0. It tells how many observations "
    "the prior mean counts for: where does it belong?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus
