"""torch.diag(q_k) is an (N, N) matrix.

Right for few points, 730 GB for the fox.
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
    Sigmas = torch.empty(len(Nk), X.shape[1], X.shape[1], dtype=X.dtype)
    for k in range(len(Nk)):
        diff, off = X - mus[k], mu0 - mus[k]
        S = diff.T @ torch.diag(q[:, k]) @ diff + Sigma0
        S = S + kappa0 * torch.outer(off, off)
        Sigmas[k] = S / (nu0 + Nk[k] + X.shape[1] + 2)
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
