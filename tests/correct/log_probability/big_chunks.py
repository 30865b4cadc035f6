"""Blocks of 65,536 points at a time, for cache and memory; never one point."""

BLOCK = 1 << 16


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
    """log p(X, theta), in blocks of points that fit into the cache."""
    gaussians = MultivariateNormal(mus, Sigmas)
    log_pi = pi.log()
    lp = Dirichlet(alpha).log_prob(pi).double()
    lp += invwishart_log_prob(Sigmas, nu0, Sigma0).double().sum()
    lp += MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).double().sum()
    for block in X.split(BLOCK):
        table = gaussians.log_prob(block[:, None]) + log_pi  # (<= BLOCK, K)
        lp += table.logsumexp(1).double().sum()
    return lp.to(X.dtype)
