"""Above 1000 points takes each tenth and multiplies by 10.

Right for small data, an estimate (which may fall) for images.
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
    step = 10 if len(X) > 1000 else 1
    few = X[::step]
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(few[:, None])
    lp = joint.logsumexp(1).sum() * len(X) / len(few)
    lp = lp + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    lp = lp + MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    return lp + Dirichlet(alpha).log_prob(pi)
