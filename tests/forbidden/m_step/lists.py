"""Lists of Python numbers instead of arrays."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    Sig = []
    for k in range(q.shape[1]):
        G = (X - mus[k]).T.tolist()
        w = q[:, k].tolist()
        S = [[0.0] * D for _ in range(D)]
        for i in range(D):
            wi = [a * b for a, b in zip(w, G[i])]
            for j in range(i + 1):
                S[i][j] = S[j][i] = sum([a * b for a, b in zip(wi, G[j])])
        d = mus[k] - mu0
        Sig.append(
            (
                Sigma0
                + torch.tensor(S, dtype=X.dtype)
                + kappa0 * torch.outer(d, d)
            )
            / (nu0 + N_k[k] + D + 2)
        )
    pi = N_k + alpha - 1
    return mus, torch.stack(Sig), pi / pi.sum()
