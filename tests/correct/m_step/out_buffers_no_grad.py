"""no_grad, buffers and out= arguments, in-place arithmetic on own memory."""


@torch.no_grad()
def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    (N, D), K = X.shape, q.shape[1]
    N_k = torch.empty(K, dtype=q.dtype)
    torch.sum(q, dim=0, out=N_k)
    mus = torch.empty(K, D, dtype=X.dtype)
    torch.matmul(q.T, X, out=mus)
    mus.add_(mu0, alpha=kappa0).div_((kappa0 + N_k).unsqueeze_(1))
    Sigmas = torch.empty(K, D, D, dtype=X.dtype)
    Sigmas.copy_(Sigma0)
    diff = torch.empty(N, D, dtype=X.dtype)
    weighted = torch.empty(D, N, dtype=X.dtype)
    for k in range(K):
        torch.sub(X, mus[k], out=diff)
        torch.mul(diff.T, q[:, k], out=weighted)
        Sigmas[k].addmm_(weighted, diff)
        gap = mu0 - mus[k]
        Sigmas[k].addr_(gap, gap, alpha=kappa0)
        Sigmas[k].div_(nu0 + N_k[k] + D + 2)
    Sigmas = Sigmas.add(Sigmas.transpose(1, 2)).div_(2)
    pi = N_k.add_(alpha).sub_(1)
    return mus, Sigmas, pi.div_(pi.sum())
