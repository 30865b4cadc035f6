"""The chain rule p(x1) p(x2 | x1) ....

One-dimensional Normals, loop over D.
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
    def chain(x, centre, L):
        """log N(x | centre, L L^T): x (..., D), centre (D,), L (D, D)."""
        z, log_p = [], 0.0
        for d in range(len(centre)):
            mean = centre[d]
            for j in range(d):
                mean = mean + L[d, j] * z[j]  # regression on earlier features
            conditional = Normal(mean, L[d, d], validate_args=False)
            log_p = log_p + conditional.log_prob(x[..., d])
            z.append((x[..., d] - mean) / L[d, d])
        return log_p

    table, prior = [], Dirichlet(alpha).log_prob(pi)
    for mu, Sigma, weight in zip(mus, Sigmas, pi):
        L = torch.linalg.cholesky(Sigma)
        table.append(chain(X, mu, L) + weight.log())
        prior = prior + chain(mu, mu0, L / math.sqrt(kappa0))
        prior = prior + invwishart_log_prob(Sigma, nu0, Sigma0)
    return torch.stack(table).logsumexp(0).sum() + prior
