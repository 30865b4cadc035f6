"""The density of one Gaussian is written once, torch.vmap does the K."""


def _one_gaussian(X, mu, chol):
    """log N(X | mu, chol chol^T) for X (N, D): (N,)."""
    z = torch.linalg.solve_triangular(chol, (X - mu).T, upper=False)
    return (
        -0.5 * (z * z).sum(0)
        - chol.diagonal().log().sum()
        - 0.5 * mu.shape[0] * math.log(2 * math.pi)
    )


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
    chols = torch.linalg.cholesky(Sigmas)
    table = torch.vmap(_one_gaussian, in_dims=(None, 0, 0), out_dims=1)(
        X, mus, chols
    )  # (N, K)
    of_means = torch.vmap(_one_gaussian)(
        mus[:, None], mu0.expand_as(mus), chols / math.sqrt(kappa0)
    )  # (K, 1)
    of_covariances = torch.vmap(lambda S: invwishart_log_prob(S, nu0, Sigma0))(
        Sigmas
    )
    return (
        torch.logsumexp(table + pi.log(), dim=1).sum()
        + of_means.sum()
        + of_covariances.sum()
        + Dirichlet(alpha).log_prob(pi)
    )
