"""Ignores what is off the diagonal of Sigma_k in the likelihood; right for
diagonal covariances and D = 1.
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
    std = Sigmas.diagonal(dim1=-2, dim2=-1).sqrt()
    joint = Normal(mus, std).log_prob(X[:, None]).sum(-1) + pi.log()
    lp = joint.logsumexp(1).sum()
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
