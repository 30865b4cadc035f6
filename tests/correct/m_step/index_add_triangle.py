"""Pairs of features in one product; index_add puts them into the matrix."""


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
    i, j = torch.tril_indices(D, D)
    N_k = q.sum(0)
    mus = mu0 + q.T @ (X - mu0) / (kappa0 + N_k)[:, None]
    pairs = []
    for k in range(K):
        r = X.T - mus[k][:, None]  # (D, N)
        g = mu0 - mus[k]
        pairs.append((r[i] * r[j]) @ q[:, k] + kappa0 * g[i] * g[j])
    pairs = torch.stack(pairs) + Sigma0[i, j]  # (K, D (D + 1) / 2)
    pairs = pairs / (nu0 + N_k + D + 2)[:, None]
    flat = torch.zeros(K, D * D, dtype=X.dtype)
    flat.index_add_(1, i * D + j, pairs)
    off = i != j
    flat.index_add_(1, j[off] * D + i[off], pairs[:, off])
    pi = N_k + alpha - 1
    return mus, flat.view(K, D, D), pi / pi.sum()
