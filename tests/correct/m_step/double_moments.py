"""The moment form in double precision, returned in the points' own."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    kind = X.dtype
    X, q, mu0, Sigma0 = (t.double() for t in (X, q, mu0, Sigma0))
    N_k, D = q.sum(0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    S = torch.einsum("nk,ni,nj->kij", q, X, X) + Sigma0
    S = S + kappa0 * mu0[:, None] * mu0
    S = S - (kappa0 + N_k)[:, None, None] * mus[:, :, None] * mus[:, None]
    S = S / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus.to(kind), S.to(kind), (pi / pi.sum()).to(kind)
