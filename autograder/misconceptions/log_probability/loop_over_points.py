"""A Python loop goes through the points one by one."""

import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "hidden/bayesian::test_lp_pace"
HINT = (
    "The value is right, but an image has 400,000 pixels. An axis of length "
    "1 lets one expression serve all points."
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    likelihood = 0
    for x in X:
        joint = torch.log(pi) + normal(mus, Sigmas).log_prob(x)
        likelihood = likelihood + torch.logsumexp(joint, dim=0)
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus


def looks_like(calls):
    """Never: the values are right, which other mistakes can also be."""
    return False
