"""float64 inside, and the float64 scalar is returned as it is."""


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
    X, mus, Sigmas = X.double(), mus.double(), Sigmas.double()
    pi, alpha = pi.double(), alpha.double()
    mu0, Sigma0 = mu0.double(), Sigma0.double()
    per_point = (
        MultivariateNormal(mus, Sigmas).log_prob(X[:, None, :]) + pi.log()
    ).logsumexp(dim=1)
    prior = invwishart_log_prob(Sigmas, nu0, Sigma0) + MultivariateNormal(
        mu0, Sigmas / kappa0
    ).log_prob(mus)
    # Dirichlet checks that its argument sums to 1 within 1e-6, which the
    # float32 weights of many clusters may miss: the formula instead.
    log_norm = torch.lgamma(alpha.sum()) - torch.lgamma(alpha).sum()
    return (
        per_point.sum()
        + prior.sum()
        + log_norm
        + torch.special.xlogy(alpha - 1, pi).sum()
    )
