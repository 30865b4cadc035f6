"""One cluster is fitted by a pure function, torch.vmap fits K of them."""


def _fit(w, X, mu0, kappa0, nu0, Sigma0):
    n = w.sum()
    mu = (kappa0 * mu0 + w @ X) / (kappa0 + n)
    r, r0 = X - mu, mu0 - mu
    S = Sigma0 + kappa0 * torch.outer(r0, r0) + r.T @ (w[:, None] * r)
    S = S / (nu0 + n + X.shape[1] + 2)
    return mu, (S + S.T) / 2, n


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    fit = torch.vmap(_fit, in_dims=(1, None, None, None, None, None))
    mus, Sigmas, n = fit(q, X, mu0, kappa0, nu0, Sigma0)
    counts = n + alpha - 1
    return mus, Sigmas, counts / counts.sum()
