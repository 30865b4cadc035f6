"""Maximum over the components in place of the log of the sum.

Nearly right for well separated clusters, wrong where they overlap.
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
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    lp = joint.max(dim=1).values.sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
