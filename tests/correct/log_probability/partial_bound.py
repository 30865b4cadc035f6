"""A general function with an extra dtype option, bound by functools.partial."""

from functools import partial


def _log_gauss(diff, L):
    """log N(diff | 0, L L^T) for diff (K, D, M), L (K, D, D): (K, M)."""
    z = torch.linalg.solve_triangular(L, diff, upper=False)
    logdet = 2 * L.diagonal(dim1=1, dim2=2).log().sum(1, keepdim=True)
    return -(z.square().sum(1) + logdet + L.shape[1] * math.log(math.tau)) / 2


def _log_probability(
    X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0, *, dtype
):
    X, mus, Sigmas, pi, alpha, mu0, Sigma0 = map(
        lambda t: t.to(dtype), [X, mus, Sigmas, pi, alpha, mu0, Sigma0]
    )
    L = torch.linalg.cholesky(Sigmas)
    centres = mus.unsqueeze(-1)
    points = _log_gauss(X.T - centres, L) + pi.log().unsqueeze(-1)
    means = _log_gauss(centres - mu0.unsqueeze(-1), L / kappa0**0.5)
    return (
        points.logsumexp(0).sum()
        + means.sum()
        + invwishart_log_prob(Sigmas, nu0, Sigma0).sum()
        + Dirichlet(alpha, validate_args=False).log_prob(pi)
    )


log_probability = partial(_log_probability, dtype=torch.float64)
