"""einsum for each sum; symmetric by construction plus a mirror."""

from torch import einsum


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    Nk = einsum("nk->k", q)
    mus = (kappa0 * mu0 + einsum("nk,nd->kd", q, X)) / (kappa0 + Nk)[:, None]
    r = X[:, None] - mus  # (N, K, D)
    r0 = mu0 - mus
    S = (
        Sigma0
        + kappa0 * einsum("ki,kj->kij", r0, r0)
        + einsum("nk,nki,nkj->kij", q, r, r)
    )
    S = einsum("kij,k->kij", S, 1 / (nu0 + Nk + X.shape[1] + 2))
    lower = S.tril()
    Sigmas = lower + lower.tril(-1).mT
    pi = (Nk + (alpha - 1)) / (Nk + (alpha - 1)).sum()
    return mus, Sigmas, pi
