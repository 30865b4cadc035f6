"""A loop over the clusters with centred scatter."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    K = q.shape[1]
    Nk = q.sum(0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    Sigmas = torch.zeros(K, D, D, dtype=X.dtype)
    for k in range(K):
        d = X - mus[k]
        S = Sigma0 + d.T @ (q[:, k : k + 1] * d)
        S = S + kappa0 * torch.outer(mus[k] - mu0, mus[k] - mu0)
        Sigmas[k] = S / (nu0 + Nk[k] + D + 2)
    Sigmas = 0.5 * (Sigmas + Sigmas.transpose(1, 2))
    pi = Nk + alpha - 1
    return mus, Sigmas, pi / pi.sum()
