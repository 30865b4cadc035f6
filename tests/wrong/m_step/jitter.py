"""Adds 0.01 I to every covariance for safety.

Narrow clusters (spread 0.1 and below) come out far too wide.
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
    D = X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    diff, off = X[:, None] - mus, mu0 - mus
    S = torch.einsum("nk,nki,nkj->kij", q, diff, diff)
    S = S + Sigma0 + kappa0 * off[:, :, None] * off[:, None, :]
    Sigmas = S / (nu0 + Nk + D + 2)[:, None, None]
    Sigmas = (Sigmas + Sigmas.mT) / 2 + 0.01 * torch.eye(D, dtype=X.dtype)
    pi = Nk + alpha - 1
    return mus, Sigmas, pi / pi.sum()
