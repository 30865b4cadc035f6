"""The textbook's form, in a loop."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    n = q.sum(0)
    mus, Sigmas = [], []
    for k in range(len(n)):
        m = (kappa0 * mu0 + q[:, k] @ X) / (kappa0 + n[k])
        S = Sigma0 + X.T @ (q[:, [k]] * X) + kappa0 * torch.outer(mu0, mu0)
        S = S - (kappa0 + n[k]) * torch.outer(m, m)
        mus.append(m)
        Sigmas.append(S / (nu0 + n[k] + D + 2))
    pi = n + alpha - 1
    return torch.stack(mus), torch.stack(Sigmas), pi / pi.sum()
