"""Square roots of the weights on both factors, so that it is A^T A."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    N_k = q.sum(dim=0)
    n = (nu0 + N_k + X.shape[-1] + 2).reshape(-1, 1, 1)
    mus = torch.addmm(kappa0 * mu0, q.T, X) / (kappa0 + N_k).reshape(-1, 1)
    A = (X - mus.unsqueeze(1)) * q.T.sqrt().unsqueeze(-1)  # (K, N, D)
    b = (mus - mu0).unsqueeze(-1) * kappa0**0.5  # (K, D, 1)
    Sigmas = (A.mT @ A + b @ b.mT + Sigma0) / n
    Sigmas = torch.tril(Sigmas) + torch.tril(Sigmas, -1).mT
    pi = torch.softmax(torch.log(N_k + alpha - 1), dim=0)
    return mus, Sigmas, pi
