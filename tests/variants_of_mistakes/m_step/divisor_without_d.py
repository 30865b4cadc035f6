"""Nu0 + N_k."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    Nk = q.sum(0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    r = X[:, None] - mus
    S = torch.einsum("nk,nkd,nke->kde", q, r, r)
    p = mus - mu0
    Sigmas = (Sigma0 + kappa0 * p[:, :, None] * p[:, None] + S) / (nu0 + Nk)[
        :, None, None
    ]
    Sigmas = (Sigmas + Sigmas.mT) / 2
    pi = Nk + alpha - 1
    pi = pi / pi.sum()
    return mus, Sigmas, pi
