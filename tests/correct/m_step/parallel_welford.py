"""Chan's merge of means and scatters over big blocks; the prior is block 0."""


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
    K = q.shape[1]
    tiny = torch.finfo(X.dtype).tiny
    mass = torch.full((K,), float(kappa0), dtype=X.dtype)
    mus = mu0.repeat(K, 1)
    M2 = Sigma0.repeat(K, 1, 1)
    for x, w in zip(X.split(100_000), q.split(100_000)):
        n = w.sum(0)
        mean = w.T @ x / n.clamp_min(tiny)[:, None]
        r = x - mean[:, None]  # (K, n, D)
        M2 = M2 + (w.T[:, :, None] * r).mT @ r
        delta = mean - mus
        M2 = M2 + (mass * n / (mass + n))[:, None, None] * (
            delta[:, :, None] * delta[:, None, :]
        )
        mus = mus + delta * (n / (mass + n))[:, None]
        mass = mass + n
    N_k = q.sum(0)
    Sigmas = (M2 + M2.mT) / (2 * (nu0 + N_k + D + 2))[:, None, None]
    return mus, Sigmas, (N_k + alpha - 1) / (N_k + alpha - 1).sum()
