"""In double precision inside; a list comes back."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    t = X.dtype
    X, q, alpha, mu0, Sigma0 = (
        z.to(torch.float64) for z in (X, q, alpha, mu0, Sigma0)
    )
    N, D = X.shape
    Nk = torch.einsum("nk->k", q)
    mus = (kappa0 * mu0 + torch.einsum("nk,nd->kd", q, X)) / (kappa0 + Nk)[
        :, None
    ]
    d = X[None] - mus[:, None]
    S = torch.einsum("nk,knd,kne->kde", q, d, d)
    e = mus - mu0
    S = S + Sigma0 + kappa0 * torch.einsum("kd,ke->kde", e, e)
    S = S / (nu0 + Nk + D + 2)[:, None, None]
    pi = Nk + alpha - 1
    return [mus.to(t), S.to(t), (pi / pi.sum()).to(t)]
