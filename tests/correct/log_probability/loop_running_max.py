"""Loop over K with a running maximum and a rescaled sum (online logsumexp)."""


def log_probability(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> torch.Tensor:
    K, D = mus.shape
    total = torch.zeros((), dtype=X.dtype)
    m = torch.full(X.shape[:1], -torch.inf, dtype=X.dtype)  # running maximum
    s = torch.zeros_like(m)  # sum of exp(l - m)
    for k in range(K):
        L = torch.linalg.cholesky(Sigmas[k])
        y = torch.linalg.solve_triangular(L, (X - mus[k]).T, upper=False)
        c = -D / 2 * math.log(2 * math.pi) - L.diagonal().log().sum()
        total += invwishart_log_prob(Sigmas[k], nu0, Sigma0)
        y0 = torch.linalg.solve_triangular(
            L, (mu0 - mus[k])[:, None], upper=False
        )
        total += c + D / 2 * math.log(kappa0) - kappa0 / 2 * y0.square().sum()
        if pi[k] == 0:  # a dead cluster explains no point
            continue
        l = torch.log(pi[k]) + c - 0.5 * y.square().sum(0)  # (N,)
        new = torch.maximum(m, l)
        s = s * torch.exp(m - new) + torch.exp(l - new)
        m = new
    total += (m + s.log()).sum()
    total += torch.lgamma(alpha.sum())
    for a, p in zip(alpha.tolist(), pi.tolist()):
        total -= math.lgamma(a)
        if a != 1:
            total += (a - 1) * (math.log(p) if p > 0 else -math.inf)
    return total
