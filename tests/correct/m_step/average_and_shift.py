"""Scatter around the average, and the shift of that from mu0."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(0), X.shape[1]
    safe = N_k.clamp(min=1e-30)[:, None]
    average = q.T @ X / safe
    mus = (kappa0 * mu0 + N_k[:, None] * average) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - average, average - mu0
    S = Sigma0 + (q[..., None, None] * gap[..., None] * gap[:, :, None]).sum(0)
    share = kappa0 * N_k / (kappa0 + N_k)
    S = S + share[:, None, None] * shift[:, :, None] * shift[:, None]
    pi = torch.clamp(N_k + alpha - 1, min=1e-12)
    return mus, S / (nu0 + N_k + D + 2)[:, None, None], pi / pi.sum()
