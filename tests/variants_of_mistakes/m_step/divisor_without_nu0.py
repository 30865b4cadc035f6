"""The divisor lacks nu0, in a loop."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    n = q.sum(0)
    mus, Sigmas = [], []
    for k in range(len(n)):
        m = (kappa0 * mu0 + q[:, k] @ X) / (kappa0 + n[k])
        r = X - m
        S = (
            Sigma0
            + (q[:, k] * r.T) @ r
            + kappa0 * torch.outer(m - mu0, m - mu0)
        )
        S = S / (n[k] + D + 2)
        mus.append(m)
        Sigmas.append((S + S.T) / 2)
    pi = n + alpha - 1
    return torch.stack(mus), torch.stack(Sigmas), pi / pi.sum()
