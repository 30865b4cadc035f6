"""The points are not summed: the result has the shape (N,)."""

import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "public/bayesian::test_lp_number"
HINT = (
    "You return a value for each point. What is the probability of all of "
    "them together?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1)
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus
