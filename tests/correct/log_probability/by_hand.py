"""Every density written out, with inverse and log determinant."""

import math

import torch


def log_gauss(x, mean, cov):
    d = (x - mean)[..., None]
    maha = (d.transpose(-1, -2) @ torch.linalg.inv(cov) @ d)[..., 0, 0]
    D = x.shape[-1]
    return -0.5 * (D * math.log(2 * math.pi) + torch.logdet(cov) + maha)


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    log_lik = torch.logsumexp(
        torch.log(pi) + log_gauss(X[:, None], mus, Sigmas), dim=-1
    ).sum()
    log_mu = log_gauss(mus, mu0, Sigmas / kappa0).sum()
    log_S = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    log_pi = torch.lgamma(alpha.sum()) - torch.lgamma(alpha).sum()
    log_pi = log_pi + ((alpha - 1) * torch.log(pi)).sum()
    return log_lik + log_mu + log_S + log_pi
