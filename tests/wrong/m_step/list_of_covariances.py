"""Returns Sigmas as a list of K matrices, not a (K, D, D) tensor."""


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
    for k in range(len(Nk)):
        diff, off = X - mus[k], mu0 - mus[k]
        S = Sigma0 + kappa0 * torch.outer(off, off)
        S = S + (q[:, k : k + 1] * diff).T @ diff
        Sigmas.append((S + S.T) / (2 * (nu0 + Nk[k] + X.shape[1] + 2)))
    pi = Nk + alpha - 1
    return mus, Sigmas, pi / pi.sum()
