"""A named tuple of the three."""

from collections import namedtuple

import torch

Theta = namedtuple("Theta", "mus Sigmas pi")


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    n = q.sum(0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + n).unsqueeze(1)
    r = X.unsqueeze(1) - mus
    S = torch.einsum("nk,nki,nkj->kij", q, r, r)
    d = (mus - mu0).unsqueeze(2)
    S = Sigma0 + S + kappa0 * d @ d.transpose(1, 2)
    pi = n + alpha - 1
    return Theta(mus, S / (nu0 + n + D + 2)[:, None, None], pi / pi.sum())
