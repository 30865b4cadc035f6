"""The densities underflow for far points: the result is -inf."""

import numpy as np
import torch

from solutions import invwishart_log_prob

CAUGHT_BY = "hidden/bayesian::test_lp_far"
HINT = (
    "Far from every mean all exponentials are 0 and the logarithm of their "
    "sum is -inf. Which function sums exponentials without forming them?"
)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = torch.log(pi) + normal(mus, Sigmas).log_prob(X[:, None])
    likelihood = torch.log(torch.exp(joint).sum(dim=1)).sum()
    prior_pi = torch.distributions.Dirichlet(alpha).log_prob(pi)
    prior_Sigmas = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior_mus = normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return likelihood + prior_pi + prior_Sigmas + prior_mus


def looks_like(calls):
    """-inf for data far from every mean, and only for these."""
    infinite = [_is_infinite(call.value) for call in calls]
    far = [float(abs(call.args[0]).max()) > 50 for call in calls]
    return sum(infinite) > 1 and infinite == far


def _is_infinite(value):
    if not isinstance(value, float | np.ndarray):
        return False
    return np.shape(value) == () and bool(value == -np.inf)
