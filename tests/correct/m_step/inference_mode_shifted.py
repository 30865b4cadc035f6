"""inference_mode; mean as a step away from mu0; one flat matrix product."""


@torch.inference_mode()
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
    Y = X - mu0
    N_k = q.sum(0, keepdim=True).T  # (K, 1)
    step = (q.T @ Y) / (kappa0 + N_k)  # (K, D)
    big = torch.cat([(Y - s) * w[:, None] ** 0.5 for s, w in zip(step, q.T)], 1)
    gram = (big.T @ big).view(K, D, K, D)  # all pairs of clusters at once
    S = torch.diagonal(gram, dim1=0, dim2=2).permute(2, 0, 1)  # own pairs
    S = S + kappa0 * step[:, :, None] * step[:, None, :] + Sigma0
    S = S / (nu0 + N_k[:, :, None] + D + 2)
    pi = N_k[:, 0] + alpha - 1
    return step + mu0, 0.5 * S + 0.5 * S.mT, pi / pi.sum()
