"""Priors of the clusters are not summed.

(K,) in place of a scalar; right for K = 1 but for the shape (1,).
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
    lp = joint.logsumexp(1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0)
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus)
    return lp + Dirichlet(alpha).log_prob(pi)
