"""Buffers without a dtype, filled one component at a time."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    K, D = q.shape[1], X.shape[1]
    mus, Sigmas, pi = torch.zeros(K, D), torch.zeros(K, D, D), torch.zeros(K)
    for k in range(K):
        w = q[:, k]
        m = (kappa0 * mu0 + w @ X) / (kappa0 + w.sum())
        r, d = X - m, m - mu0
        S = Sigma0 + (w[:, None] * r).T @ r + kappa0 * torch.outer(d, d)
        mus[k], Sigmas[k] = m, (S + S.T) / (2 * (nu0 + w.sum() + D + 2))
        pi[k] = w.sum() + alpha[k] - 1
    return mus, Sigmas, pi / pi.sum()
