"""Features first, clusters last; non-contiguous views are returned."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    x = X.mT  # (D, N)
    D = len(x)
    n = q.sum(0)  # (K,)
    m = (kappa0 * mu0[:, None] + x @ q) / (kappa0 + n)  # (D, K)
    r = x[:, :, None] - m[:, None, :]  # (D, N, K)
    S = torch.stack(
        [
            torch.stack([(q * r[i] * r[j]).sum(0) for j in range(D)])
            for i in range(D)
        ]
    )  # (D, D, K)
    r0 = mu0[:, None] - m
    S = S + Sigma0[:, :, None] + kappa0 * r0[:, None] * r0[None]
    S = S / (nu0 + n + D + 2)
    S = (S + S.transpose(0, 1)) / 2
    c = n + alpha - 1
    return m.mT, S.permute(2, 0, 1), c / c.sum()
