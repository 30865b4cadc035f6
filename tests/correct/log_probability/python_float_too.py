"""A Python float comes back, summed with math.fsum from four parts."""

from math import fsum


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
    chol = torch.linalg.cholesky(Sigmas)
    gaussians = MultivariateNormal(mus, scale_tril=chol)
    table = gaussians.log_prob(X[:, None]) + pi.log()  # (N, K)
    mean_prior = MultivariateNormal(
        mu0.expand_as(mus), covariance_matrix=Sigmas / kappa0
    )
    parts = (
        table.logsumexp(1).sum(dtype=torch.float64),
        invwishart_log_prob(Sigmas, nu0, Sigma0).sum(),
        mean_prior.log_prob(mus).sum(),
        Dirichlet(alpha).log_prob(pi),
    )
    return fsum(part.item() for part in parts)
