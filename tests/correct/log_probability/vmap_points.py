"""The log density of one point, vmapped over all of the points."""

from torch.func import vmap


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
    L = torch.linalg.cholesky(Sigmas)
    white = torch.linalg.solve_triangular(
        L, torch.eye(X.shape[1], dtype=X.dtype).expand_as(L), upper=False
    )  # (K, D, D), inverse factors
    logc = MultivariateNormal(mus, scale_tril=L).log_prob(mus) + pi.log()

    def log_mixture(x):  # (D,) -> ()
        z = torch.einsum("kde,ke->kd", white, x - mus)
        return torch.logsumexp(logc - 0.5 * z.square().sum(-1), dim=0)

    def log_niw(mu, Sigma):
        normal = MultivariateNormal(mu0, Sigma / kappa0, validate_args=False)
        return normal.log_prob(mu) + invwishart_log_prob(Sigma, nu0, Sigma0)

    lp = vmap(log_mixture)(X).sum()
    lp = lp + sum(log_niw(m, S) for m, S in zip(mus, Sigmas))
    return lp + Dirichlet(alpha).log_prob(pi)
