"""QR of weighted residuals and pretended ones: Sigma = R^T R."""


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
    Nk = q.sum(dim=0)
    mus = mu0 + q.T @ (X - mu0) / (kappa0 + Nk)[:, None]
    rows = torch.cat(
        [
            torch.linalg.cholesky(Sigma0).mT.expand(K, D, D),
            math.sqrt(kappa0) * (mu0 - mus)[:, None, :],
            q.T.sqrt()[:, :, None] * (X - mus[:, None, :]),
        ],
        dim=1,
    )  # (K, D + 1 + N, D)
    R = torch.linalg.qr(rows, mode="r").R
    R = R / (nu0 + Nk + D + 2).sqrt()[:, None, None]
    S = R.mT @ R
    counts = Nk + alpha - 1
    return mus, (S + S.mT) / 2, counts / counts.sum()
