"""Cholesky of the symmetrised scatter, and L L^T handed back."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    N_k = q.sum(0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k).unsqueeze(-1)
    R = (X - mus.unsqueeze(1)).double()  # (K, N, D)
    g = (mu0 - mus).double()
    S = torch.baddbmm(
        Sigma0.double() + kappa0 * g.unsqueeze(2) * g.unsqueeze(1),
        (R * q.double().T.unsqueeze(-1)).mT,
        R,
    )
    L = torch.linalg.cholesky(0.5 * (S + S.mT))
    L = L / torch.sqrt(nu0 + N_k.double() + X.shape[1] + 2).view(-1, 1, 1)
    pi = torch.nn.functional.normalize(N_k + alpha - 1, p=1, dim=0)
    return mus, (L @ L.mT).to(X.dtype), pi
