"""Mahalanobis by torch.cdist between whitened points and means."""


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
    D = X.shape[1]
    to = dict(dtype=torch.float64)
    L = torch.linalg.cholesky(Sigmas.to(**to))
    W = torch.linalg.inv(L).mT  # x -> x W has covariance I
    half_logdet = L.diagonal(dim1=1, dim2=2).log().sum(1)

    def maha(a, b):  # (A, D), (K, D) -> (K, A), in units of cluster k
        return torch.cdist(
            (a.to(**to) - mu0.to(**to)) @ W,  # (K, A, D)
            ((b.to(**to) - mu0.to(**to))[:, None] @ W),  # (K, 1, D)
            compute_mode="donot_use_mm_for_euclid_dist",
        ).squeeze(-1)

    const = -half_logdet - D / 2 * math.log(2 * math.pi)
    table = (const + pi.to(**to).log())[:, None] - maha(X, mus) ** 2 / 2
    mean_prior = (
        const
        + D / 2 * math.log(kappa0)
        - kappa0 * maha(mu0[None], mus)[:, 0] ** 2 / 2
    )
    return (
        table.logsumexp(0).sum()
        + mean_prior.sum()
        + invwishart_log_prob(Sigmas.to(**to), nu0, Sigma0.to(**to)).sum()
        + Dirichlet(alpha).log_prob(pi)
    )
