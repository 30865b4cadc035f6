"""Points times the root of their weight: a Gram matrix is symmetric."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.size(1)
    Nk = q.sum(0)
    pi = (Nk + alpha - 1) / torch.sum(Nk + alpha - 1)
    mus, Sigmas = [], []
    for k in range(q.size(1)):
        w = q[:, k].unsqueeze(1)
        mu = (kappa0 * mu0 + (w * X).sum(0)) / (kappa0 + Nk[k])
        rows = torch.cat([w.sqrt() * (X - mu), kappa0**0.5 * (mu - mu0)[None]])
        S = (Sigma0 + rows.T @ rows) / (nu0 + Nk[k] + D + 2)
        mus.append(mu)
        Sigmas.append((S + S.T) / 2)
    return torch.stack(mus), torch.stack(Sigmas), pi
