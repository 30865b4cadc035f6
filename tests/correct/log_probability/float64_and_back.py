"""Everything in float64 inside; the answer has the dtype of X."""


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
    dtype = X.dtype
    X, mus, Sigmas, pi, alpha, mu0, Sigma0 = (
        a.to(torch.float64) for a in (X, mus, Sigmas, pi, alpha, mu0, Sigma0)
    )
    prec = torch.cholesky_inverse(torch.linalg.cholesky(Sigmas))
    x_mu = X.unsqueeze(1) - mus.unsqueeze(0)  # (N, K, D)
    maha = torch.einsum("nki,kij,nkj->nk", x_mu, prec, x_mu)
    ld = torch.logdet(Sigmas)
    D = X.size(1)
    ll = -(maha + ld + D * np.log(2 * np.pi)) / 2
    lp = (ll + pi.log()).logsumexp(-1).sum(0)
    lp += invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp += MultivariateNormal(mus, Sigmas / kappa0).log_prob(mu0).sum()
    lp += Dirichlet(alpha).log_prob(pi)
    return lp.to(dtype)
