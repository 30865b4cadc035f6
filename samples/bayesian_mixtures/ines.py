"""wrong: alpha without the -1, nu0 without + D + 2"""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k = q.sum(0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    R = X[:, None, :] - mus
    S = torch.einsum("nk,nkd,nke->kde", q, R, R) + Sigma0
    d = mus - mu0
    S = S + kappa0 * d[:, :, None] * d[:, None, :]
    pi = (N_k + alpha) / (N_k + alpha).sum()
    return mus, S / (nu0 + N_k)[:, None, None], pi
