"""The prior as rows of data.

Mu0 counts kappa0 times, Sigma0 is D residuals.
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
    N, D = X.shape
    K = q.shape[1]
    kappa = torch.full((1, K), float(kappa0), dtype=q.dtype)
    data = torch.cat([X, mu0[None]])  # (N + 1, D)
    w = torch.cat([q, kappa])  # (N + 1, K)
    mass = w.sum(0)  # (K,)
    mus = (w / mass).T @ data
    residuals = data - mus[:, None]  # (K, N + 1, D)
    pretended = torch.linalg.cholesky(Sigma0).T.expand(K, D, D)
    A = torch.cat([w.sqrt().T[..., None] * residuals, pretended], dim=1)
    Sigmas = A.mT @ A / (nu0 + (mass - kappa0) + D + 2)[:, None, None]
    Sigmas = 0.5 * (Sigmas + Sigmas.mT)
    pi = q.sum(0) + alpha - 1
    return mus, Sigmas, pi / pi.sum()
