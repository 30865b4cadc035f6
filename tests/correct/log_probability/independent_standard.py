"""Independent standard Normals of whitened residuals, less the Jacobian."""

from torch.distributions import Independent


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
    L = torch.linalg.cholesky(Sigmas)
    jacobian = torch.log(torch.diagonal(L, 0, -2, -1)).sum(-1)  # (K,)
    D = mus.shape[1]
    standard = Independent(Normal(torch.zeros_like(mu0), 1.0), 1)

    def whiten(v):  # (K, M, D)
        return torch.linalg.solve_triangular(L, v.mT, upper=False).mT

    x = standard.log_prob(whiten(X - mus[:, None])) - jacobian[:, None]
    sharp = math.sqrt(kappa0)
    m = standard.log_prob(whiten((mus - mu0)[:, None]) * sharp)[:, 0]
    m = m - jacobian + D * math.log(sharp)
    s = invwishart_log_prob(Sigmas, nu0, Sigma0)
    w = Dirichlet(alpha).log_prob(pi)
    return (x.mT + pi.log()).logsumexp(-1).sum() + m.sum() + s.sum() + w
