"""A second pass corrects the float32 mean with the mean of the residuals."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    N_k = q.sum(0)
    kn = (kappa0 + N_k)[:, None]
    mus = (kappa0 * mu0 + q.T @ X) / kn
    left = torch.stack([w @ (X - m) for w, m in zip(q.T, mus)])
    mus = mus + (kappa0 * (mu0 - mus) + left) / kn
    S = torch.stack(
        [
            torch.linalg.multi_dot([(X - m).T * w, X - m])
            for w, m in zip(q.T, mus)
        ]
    )
    S = S + kappa0 * torch.einsum("ki,kj->kij", mu0 - mus, mu0 - mus) + Sigma0
    S = S / (nu0 + N_k + X.shape[1] + 2).view(-1, 1, 1)
    S = torch.maximum(S, S.mT)  # equal but for rounding: either will do
    counts = N_k + alpha - 1
    return mus, S, counts / counts.sum()
