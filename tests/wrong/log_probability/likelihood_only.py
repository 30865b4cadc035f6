"""The log likelihood without any prior."""


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
    return joint.logsumexp(1).sum()
