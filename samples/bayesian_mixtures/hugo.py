"""wrong: textbook moments, not positive definite in float32"""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k = q.sum(0)
    D = X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    second = torch.einsum("nk,nd,ne->kde", q, X, X)
    S = Sigma0 + kappa0 * torch.outer(mu0, mu0) + second
    S = S - (kappa0 + N_k)[:, None, None] * mus[:, :, None] * mus[:, None, :]
    pi = (N_k + alpha - 1) / (N_k + alpha - 1).sum()
    return mus, S / (nu0 + N_k + D + 2)[:, None, None], pi
