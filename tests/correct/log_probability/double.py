"""In float64 throughout."""

import torch
from torch.distributions import MultivariateNormal as MVN


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    X, mus, Sigmas, pi, alpha, mu0, Sigma0 = (
        t.double() for t in (X, mus, Sigmas, pi, alpha, mu0, Sigma0)
    )
    K = mus.shape[0]
    joint = torch.empty(K, X.shape[0], dtype=torch.float64)
    for k in range(K):
        joint[k] = pi[k].log() + MVN(mus[k], Sigmas[k]).log_prob(X)
    out = torch.logsumexp(joint, 0).sum()
    out += MVN(mu0, Sigmas / kappa0).log_prob(mus).sum()
    out += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    out += torch.distributions.Dirichlet(alpha).log_prob(pi)
    return out
