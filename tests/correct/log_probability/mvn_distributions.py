"""torch.distributions throughout, straight from the formula."""


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
    """Log joint probability log p(X, theta) of data and parameters.

    The labels z_n are summed out; theta is (mus, Sigmas, pi).

    Args:
        X: (N, D) data.
        mus: (K, D) means.
        Sigmas: (K, D, D) covariances.
        pi: (K,) prior probabilities of the components.
        alpha: (K,) concentrations of the Dirichlet prior of pi.
        mu0: (D,) prior mean of the means.
        kappa0: how many observations the prior mean counts for.
        nu0: degrees of freedom of the inverse Wishart prior.
        Sigma0: (D, D) scale matrix of the inverse Wishart prior.

    Returns:
        A scalar. Relabelling the components does not change it, and it never
        falls (but for rounding) from one iteration of EM to the next.
    """
    points = MultivariateNormal(mus, Sigmas).log_prob(X[:, None])  # (N, K)
    mixture = torch.logsumexp(pi.log() + points, dim=1).sum()
    covariances = invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
    means = MultivariateNormal(mu0, Sigmas / kappa0).log_prob(mus).sum()
    weights = Dirichlet(alpha).log_prob(pi)
    return mixture + covariances + means + weights
