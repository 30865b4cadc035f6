"""The evidence as the EM bound that is tight: E_q[log joint] + entropy."""


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
    joint = pi.log() + MultivariateNormal(mus, Sigmas).log_prob(X[:, None, :])
    q = joint.softmax(dim=1)
    # zero weights: 0 * log 0 = 0, never 0 * -inf
    energy = torch.where(q > 0, q * joint, torch.zeros_like(q)).sum()
    entropy = torch.special.entr(q).sum()
    prior = invwishart_log_prob(Sigmas, nu0, Sigma0) + MultivariateNormal(
        mu0, Sigmas / kappa0
    ).log_prob(mus)
    return energy + entropy + prior.sum() + Dirichlet(alpha).log_prob(pi)
