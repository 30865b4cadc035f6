"""The denominator of pi is N + sum(alpha) - K: rows of q sum to one."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    N, D = X.shape
    K = q.size(1)
    Nk = q.sum(0)
    pi = (Nk + alpha - 1) / (N + alpha.sum() - K)
    kn = kappa0 + Nk
    mus = (kappa0 / kn)[:, None] * mu0 + (q / kn).T @ X
    diff = X[:, None, :] - mus[None, :, :]  # (N, K, D)
    S = torch.einsum("nkd,nke->kde", diff * q[:, :, None], diff)
    diff0 = mus - mu0
    S += kappa0 * torch.einsum("kd,ke->kde", diff0, diff0)
    S += Sigma0
    S /= (nu0 + Nk + D + 2)[:, None, None]
    Sigmas = torch.triu(S) + torch.triu(S, diagonal=1).transpose(1, 2)
    return mus, Sigmas, pi
