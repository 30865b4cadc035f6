"""torch.distributions for the normal densities only."""

import torch
from torch.distributions import MultivariateNormal as MVN


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    ll = torch.stack(
        [MVN(m, S).log_prob(X) + p.log() for m, S, p in zip(mus, Sigmas, pi)]
    )
    lp = torch.logsumexp(ll, 0).sum()
    for m, S in zip(mus, Sigmas):
        lp = lp + MVN(mu0, S / kappa0).log_prob(m)
    lp += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    # the density of Dirichlet(alpha), by hand for speed
    lp += (
        ((alpha - 1) * pi.log()).sum()
        - alpha.lgamma().sum()
        + torch.lgamma(alpha.sum())
    )
    return lp
