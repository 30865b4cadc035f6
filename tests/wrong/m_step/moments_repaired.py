"""Moment formula whose negative eigenvalues are lifted to 1e-6.

Always positive definite, but numerically wrong on float32 data near 1000.
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
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    S = torch.stack([X.T @ (q[:, k : k + 1] * X) for k in range(len(Nk))])
    S = S + Sigma0 + kappa0 * torch.outer(mu0, mu0)
    mm = mus[:, :, None] * mus[:, None, :]
    S = S - (kappa0 + Nk)[:, None, None] * mm
    S = S / (nu0 + Nk + X.shape[1] + 2)[:, None, None]
    values, V = torch.linalg.eigh((S + S.mT) / 2)
    Sigmas = (V * values.clamp(min=1e-6)[:, None, :]) @ V.mT
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
