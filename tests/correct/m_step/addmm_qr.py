"""QR of the stacked square roots."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    Nk = q.sum(dim=0)
    mus = torch.addmm(kappa0 * mu0.expand(len(Nk), D), q.T, X).div(
        (kappa0 + Nk).unsqueeze(1)
    )
    Sigmas = torch.empty(len(Nk), D, D, dtype=X.dtype)
    root0 = torch.linalg.cholesky(Sigma0).T
    for k in range(len(Nk)):
        rows = torch.vstack(
            [
                root0,
                kappa0**0.5 * (mus[k] - mu0),
                q[:, k].sqrt()[:, None] * (X - mus[k]),
            ]
        )
        R = torch.linalg.qr(rows, mode="r").R
        Sigmas[k] = R.T @ R / (nu0 + Nk[k] + D + 2)
    counts = Nk + (alpha - 1)
    return mus, Sigmas, counts / counts.sum()
