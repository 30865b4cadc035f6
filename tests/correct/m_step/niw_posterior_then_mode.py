"""Updates NIW(Sigma_n, nu_n, kappa_n, mu_n) as in the books, then its mode."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    D = X.shape[1]
    n = q.sum(0)  # (K,)
    xbar = q.T @ X / torch.where(n > 0, n, 1.0)[:, None]
    xbar = torch.where((n > 0)[:, None], xbar, mu0)
    centred = X[:, None] - xbar  # (N, K, D)
    S = torch.einsum("nkd,nke->kde", q[..., None] * centred, centred)
    # posterior parameters
    kappa_n = kappa0 + n
    nu_n = nu0 + n
    mu_n = (kappa0 * mu0 + n[:, None] * xbar) / kappa_n[:, None]
    shift = xbar - mu0
    shrink = kappa0 * n / kappa_n
    Sigma_n = (
        Sigma0
        + S
        + shrink[:, None, None] * (shift[:, :, None] * shift[:, None, :])
    )
    # mode
    mode = Sigma_n / (nu_n + D + 2)[:, None, None]
    alpha_n = alpha + n
    return (
        mu_n,
        (mode + mode.transpose(-1, -2)) * 0.5,
        (alpha_n - 1) / (alpha_n - 1).sum(),
    )
