"""A thousandth on every diagonal, for safety."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    n, D = q.sum(0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + n)[:, None]
    Sigmas = []
    for k in range(len(n)):
        r, d = X - mus[k], mus[k] - mu0
        S = Sigma0 + r.T @ (q[:, k, None] * r) + kappa0 * torch.outer(d, d)
        S = S / (nu0 + n[k] + D + 2)
        Sigmas.append(S + 1e-3 * torch.eye(D, dtype=X.dtype))
    pi = n + alpha - 1
    return mus, torch.stack(Sigmas), pi / pi.sum()
