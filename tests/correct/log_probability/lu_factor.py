"""LU factors: lu_solve, and the determinant from the diagonal of U."""


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
    D = X.size(1)
    LU, piv = torch.linalg.lu_factor(Sigmas.double())
    logdet = LU.diagonal(dim1=-2, dim2=-1).abs().log().sum(-1)  # (K,)

    def quad(v):  # (K, D, M) -> (K, M)
        return (v * torch.linalg.lu_solve(LU, piv, v)).sum(-2)

    dx = X.double().mT[None] - mus.double()[..., None]  # (K, D, N)
    dm = (mus.double() - mu0.double())[..., None]  # (K, D, 1)
    const = -0.5 * (logdet + D * math.log(2 * math.pi))  # (K,)
    log_px = const[:, None] - 0.5 * quad(dx)
    log_pm = const + 0.5 * D * math.log(kappa0) - 0.5 * kappa0 * quad(dm)[:, 0]
    trace = (
        torch.linalg.lu_solve(LU, piv, Sigma0.double().repeat(len(mus), 1, 1))
        .diagonal(dim1=-2, dim2=-1)
        .sum(-1)
    )
    half = torch.tensor(0.5 * nu0, dtype=torch.float64)
    log_ps = (
        half * torch.logdet(Sigma0.double())
        - half * D * math.log(2)
        - torch.mvlgamma(half, D)
        - (half + (D + 1) / 2) * logdet
        - trace / 2
    )
    return (
        (log_px + pi.double().log()[:, None]).logsumexp(0).sum()
        + log_pm.sum()
        + log_ps.sum()
        + Dirichlet(alpha).log_prob(pi)
    ).type_as(X)
