"""SciPy's Dirichlet density; the rest by torch's distributions."""

import torch
from scipy.stats import dirichlet


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    normal = torch.distributions.MultivariateNormal
    joint = normal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    p = pi.double().numpy()
    prior = dirichlet.logpdf(p / p.sum(), alpha.double().numpy())
    prior += normal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    prior += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    return joint.logsumexp(1).sum() + prior
