"""Weighted means, safe from empty components."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    n, D = q.sum(0), X.shape[1]
    mus = q.T @ X / (n + 1e-9)[:, None]
    r, d = X[:, None] - mus, mus - mu0
    S = torch.einsum("nk,nki,nkj->kij", q, r, r)
    S = Sigma0 + S + kappa0 * torch.einsum("ki,kj->kij", d, d)
    pi = n + alpha - 1
    return mus, S / (nu0 + n + D + 2)[:, None, None], pi / pi.sum()
