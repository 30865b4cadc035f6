"""Only the upper triangle is computed, then written twice."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    D, K = X.shape[1], q.shape[1]
    N_k = q.sum(0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k[:, None])
    Sigmas = torch.empty(K, D, D, dtype=X.dtype)
    for i in range(D):
        di = X[:, i, None] - mus[:, i]  # (N, K)
        for j in range(i, D):
            dj = X[:, j, None] - mus[:, j]
            prior = kappa0 * (mu0[i] - mus[:, i]) * (mu0[j] - mus[:, j])
            s = Sigma0[i, j] + prior + (q * di * dj).sum(0)
            Sigmas[:, i, j] = Sigmas[:, j, i] = s / (nu0 + N_k + D + 2)
    weights = N_k + alpha - 1
    return mus, Sigmas, weights / weights.sum()
