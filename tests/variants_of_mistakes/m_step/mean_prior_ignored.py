"""Weighted averages, guarded."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    n = q.sum(0)
    mus = q.T @ X / n.unsqueeze(1)
    r = X - mus[:, None]
    S = torch.stack([(w * a.T) @ a for w, a in zip(q.T, r)])
    r0 = (mus - mu0)[..., None]
    S = Sigma0 + S + kappa0 * r0 @ r0.mT
    S = S / (nu0 + n + D + 2).view(-1, 1, 1)
    pi = n + alpha - 1
    return mus, (S + S.mT) / 2, pi / pi.sum()
