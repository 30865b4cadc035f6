"""Second moments of [1, x]; its Cholesky factor holds mean and covariance."""


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
    y = torch.cat([torch.ones_like(X.T[:1]), X.T - mu0[:, None]]).double()
    prior = torch.block_diag(torch.tensor([[float(kappa0)]]), Sigma0).double()
    M = torch.stack(
        [prior + (y * w) @ y.T for w in q.double().unbind(1)]
    )  # (K, D + 1, D + 1)
    L = torch.linalg.cholesky(0.5 * (M + M.mT))
    # L = [[sqrt(kappa), 0], [sqrt(kappa) m, L_S]] with L_S L_S^T = scatter
    mus = mu0 + (L[:, 1:, 0] / L[:, :1, 0]).to(X.dtype)
    L_S = L[:, 1:, 1:] / (nu0 + q.double().sum(0) + D + 2).sqrt()[:, None, None]
    Sigmas = (L_S @ L_S.mT).to(X.dtype)
    pi = q.sum(0) + alpha - 1
    return mus, Sigmas, pi / pi.sum(-1, keepdim=True)
