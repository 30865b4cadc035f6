"""The textbook form with the data's mean, right for clusters with points; 0 /
0 = NaN covariance for a cluster without any.
"""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    Nk = q.sum(dim=0)  # (K,)
    bar = q.T @ X / Nk[:, None]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    diff, off = X[:, None] - bar, bar - mu0
    S = torch.einsum("nk,nki,nkj->kij", q, diff, diff) + Sigma0
    w = (kappa0 * Nk / (kappa0 + Nk))[:, None, None]
    S = S + w * off[:, :, None] * off[:, None, :]
    Sigmas = S / (nu0 + Nk + X.shape[1] + 2)[:, None, None]
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
