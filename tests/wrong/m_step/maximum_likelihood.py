"""No priors at all; 0 / 0 for an empty cluster, and singular covariances."""


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
    mus = q.T @ X / Nk[:, None]
    diff = X[:, None] - mus
    S = torch.einsum("nk,nki,nkj->kij", q, diff, diff)
    Sigmas = S / Nk[:, None, None]
    return mus, (Sigmas + Sigmas.mT) / 2, Nk / Nk.sum()
