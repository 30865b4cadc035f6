"""The data are shifted in place: the tensor of the caller changes."""

import torch

from autograder.checks.telling import changed
from solutions import invwishart_log_prob

CAUGHT_BY = "public/bayesian::test_lp_inputs"
HINT = (
    "After the call the data are not what they were. Which operator of "
    "yours writes into the tensor itself?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    X -= mu0
    joint = torch.log(pi) + normal(mus - mu0, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus


def looks_like(calls):
    """The call changed X."""
    return changed(calls, 0)
