"""Only the first component has a prior for mean and covariance."""

import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "public/bayesian::test_lp_example"
HINT = (
    "Your priors look at component 0 alone. How many means and covariances "
    "does the model draw?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.logsumexp(joint, dim=1).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0)[0]
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus)[0]
    return likelihood + prior_pi + prior_Sigmas + prior_mus
