"""A plain loop over K with append and stack, as in a first course."""


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
    mus = []
    Sigmas = []
    counts = []
    for k in range(K):
        w = q[:, k]
        Nk = w.sum()
        mu = (kappa0 * mu0 + (w[:, None] * X).sum(dim=0)) / (kappa0 + Nk)
        d = X - mu
        S = Sigma0 + kappa0 * torch.outer(mu0 - mu, mu0 - mu)
        S = S + (w[:, None] * d).T @ d
        S = S / (nu0 + Nk + D + 2)
        S = 0.5 * (S + S.T)
        mus.append(mu)
        Sigmas.append(S)
        counts.append(Nk + alpha[k] - 1)
    counts = torch.stack(counts)
    return torch.stack(mus), torch.stack(Sigmas), counts / counts.sum()
