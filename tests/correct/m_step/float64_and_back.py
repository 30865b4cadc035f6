"""float64 inside; symmetric only to rounding, as the cast leaves it."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    out = X.dtype
    X, q, alpha, mu0, Sigma0 = [
        t.to(torch.float64) for t in (X, q, alpha, mu0, Sigma0)
    ]
    Nk = q.sum(0)
    denominator = nu0 + Nk + X.shape[1] + 2
    mus = (kappa0 * mu0 + q.mT @ X) / (kappa0 + Nk).unsqueeze(1)
    e = X - mus.unsqueeze(1)
    e0 = (mu0 - mus).unsqueeze(2)
    numerator = Sigma0 + kappa0 * e0 @ e0.mT + e.mT @ (q.mT.unsqueeze(2) * e)
    Sigmas = numerator / denominator.reshape(-1, 1, 1)
    pi = (Nk + alpha - 1) / (Nk + alpha - 1).sum()
    return mus.to(out), Sigmas.to(out), pi.to(out)
