"""Along the axes of every covariance."""

import math

import torch
from torch.distributions import Dirichlet


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    vals, vecs = torch.linalg.eigh(Sigmas)

    def normal(r, scale):
        y = (r.unsqueeze(-2) @ vecs).squeeze(-2)
        return -0.5 * (
            scale * y * y / vals + torch.log(2 * math.pi * vals / scale)
        ).sum(-1)

    ll = torch.logsumexp(torch.log(pi) + normal(X[:, None] - mus, 1.0), dim=1)
    return (
        ll.sum()
        + normal(mus - mu0, kappa0).sum()
        + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
        + Dirichlet(alpha).log_prob(pi)
    )
