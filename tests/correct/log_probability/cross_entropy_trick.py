"""logsumexp as cross-entropy to the best cluster, plus its own log joint."""

import torch.nn.functional as F


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
    joint = MultivariateNormal(mus, Sigmas).log_prob(X[:, None]) + pi.log()
    best, which = joint.max(dim=1)
    # cross_entropy(l, k) = logsumexp(l) - l[k]
    evidence = F.cross_entropy(joint, which, reduction="sum") + best.sum()
    log_prior = invwishart_log_prob(Sigmas, nu0, Sigma0) + MultivariateNormal(
        mu0, Sigmas / kappa0
    ).log_prob(mus)
    return evidence + log_prior.sum() + Dirichlet(alpha).log_prob(pi)
