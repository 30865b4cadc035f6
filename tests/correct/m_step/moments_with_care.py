"""The moment form about the mean of the data, in float64."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    c = X.double().mean(0)
    x, w, m0 = X.double() - c, q.double(), mu0.double() - c
    n = w.sum(0)
    kappa = kappa0 + n
    m = (kappa0 * m0 + w.T @ x) / kappa[:, None]
    second = torch.stack([(x * w[:, [k]]).T @ x for k in range(w.shape[1])])
    S = Sigma0 + second + kappa0 * torch.outer(m0, m0)
    S = S - kappa[:, None, None] * m[:, :, None] * m[:, None, :]
    S = S / (nu0 + n + X.shape[1] + 2)[:, None, None]
    S = (S + S.permute(0, 2, 1)) / 2
    a = n + alpha.double() - 1
    return (m + c).to(X.dtype), S.to(X.dtype), (a / a.sum()).to(X.dtype)
