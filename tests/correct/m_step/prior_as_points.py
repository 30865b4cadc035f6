"""The prior mean as a further point of weight kappa0."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    K = q.shape[1]
    print("m_step", N, K, D)
    Z = torch.cat([X, mu0[None]])
    w = torch.cat([q, torch.full((1, K), float(kappa0), dtype=q.dtype)])
    total = w.sum(0)
    mus = (w.T @ Z) / total[:, None]
    Sigmas = (
        torch.stack(
            [(w[:, k, None] * (Z - mus[k])).T @ (Z - mus[k]) for k in range(K)]
        )
        + Sigma0
    )
    Sigmas = Sigmas / (nu0 + total - kappa0 + D + 2)[:, None, None]
    pi = (q.sum(0) + alpha - 1).clamp(min=0)
    return mus, (Sigmas + Sigmas.transpose(-1, -2)) * 0.5, pi / pi.sum()
