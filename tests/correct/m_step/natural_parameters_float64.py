"""phi_k = phi + sum q t(x), then read off the mode; float64, moved to mu0."""


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
    x = X.double() - mu0.double()  # the origin is now the prior mean
    w = q.double()
    # <t, eta>: counts, sum of x x^T, sum of x; the prior adds its own
    phi_count = kappa0 + w.sum(0)  # (K,)
    outer = (x[:, :, None] * x[:, None, :]).flatten(1)  # (N, D^2)
    phi_outer = Sigma0.double() + (w.T @ outer).unflatten(1, (D, D))
    phi_x = w.T @ x  # + kappa0 * 0
    nu = nu0 + w.sum(0) + D + 2
    m = phi_x / phi_count[:, None]
    scatter = phi_outer - phi_count[:, None, None] * (
        m[:, :, None] * m[:, None, :]
    )
    Sigmas = 0.5 * (scatter + scatter.mT) / nu[:, None, None]
    c = w.sum(0) + alpha.double() - 1
    return (
        (m + mu0.double()).to(X.dtype),
        Sigmas.to(X.dtype),
        (c / c.sum()).to(X.dtype),
    )
