"""The mean is a weighted least-squares fit of a constant, by lstsq."""


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
    K = q.shape[1]
    w = torch.cat([q, q.new_full((1, K), kappa0)]).T.sqrt()  # (K, N + 1)
    rows = torch.cat([X - mu0, torch.zeros_like(mu0)[None]])  # (N + 1, D)
    A = w[:, :, None]  # design: a constant, (K, N + 1, 1)
    B = A * rows
    shift = torch.linalg.lstsq(A, B, driver="gels").solution  # (K, 1, D)
    residual = B - A @ shift  # already weighted, (K, N + 1, D)
    S = residual.mT @ residual + Sigma0
    Nk = q.sum(0)
    S = S / (nu0 + Nk + D + 2)[:, None, None]
    c = Nk + alpha - 1
    return mu0 + shift[:, 0], 0.5 * (S + S.mT), c / c.sum()
