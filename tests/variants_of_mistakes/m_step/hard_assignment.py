"""A loop over masks."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    z = torch.zeros_like(q)
    z[torch.arange(len(X)), q.argmax(1)] = 1
    n = z.sum(0)
    mus = (kappa0 * mu0 + z.T @ X) / (kappa0 + n).unsqueeze(1)
    r = X - mus[:, None]
    S = torch.stack([(w * a.T) @ a for w, a in zip(z.T, r)])
    r0 = (mus - mu0)[..., None]
    S = (Sigma0 + S + kappa0 * r0 @ r0.mT) / (nu0 + n + D + 2).view(-1, 1, 1)
    pi = n + alpha - 1
    return mus, (S + S.mT) / 2, pi / pi.sum()
