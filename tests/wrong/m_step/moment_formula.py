"""Expanded squares minus (kappa0 + N_k) mu mu'.

In float32 data near 1000 with a spread of 0.1 give a wrong, often indefinite
covariance.
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
    S = torch.einsum("nk,ni,nj->kij", q, X, X)
    S = S + Sigma0 + kappa0 * torch.outer(mu0, mu0)
    mm = mus[:, :, None] * mus[:, None, :]
    S = S - (kappa0 + Nk)[:, None, None] * mm
    Sigmas = S / (nu0 + Nk + X.shape[1] + 2)[:, None, None]
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
