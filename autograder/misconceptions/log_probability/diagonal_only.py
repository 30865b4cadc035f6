"""The likelihood uses only the diagonal of each covariance."""

import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "public/bayesian::test_lp_example"
HINT = (
    "Your value does not depend on the covariances off the diagonal. "
    "Features may be correlated here."
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    variances = torch.diagonal(Sigmas, dim1=1, dim2=2)
    joint = torch.log(pi) + normal(mus, torch.diag_embed(variances)).log_prob(
        X[:, None]
    )
    likelihood = torch.logsumexp(joint, dim=1).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus
