"""Everything by einsum, in double precision."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    dtype = X.dtype
    X, q = X.double(), q.double()
    n = torch.einsum("nk->k", q)
    mus = (kappa0 * mu0 + torch.einsum("nk,nd->kd", q, X)) / (kappa0 + n)[
        :, None
    ]
    r = X[:, None] - mus
    S = torch.einsum("nk,nki,nkj->kij", q, r, r) + Sigma0
    r0 = mus - mu0
    S = S + kappa0 * torch.einsum("ki,kj->kij", r0, r0)
    S = S / (nu0 + n + X.shape[1] + 2)[:, None, None]
    S = (S + S.mT) / 2
    pi = (n + alpha - 1) / (n + alpha - 1).sum()
    return mus.to(dtype), S.to(dtype), pi.to(dtype)
