"""Exponential family.

Features [1, x, x x^T] times natural parameters. Shifted to the middle of the
clusters and in float64, so nothing drowns.
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
    dt = torch.float64
    D = X.shape[1]
    origin = mus.to(dt).mean(0)
    x = X.to(dt) - origin
    m = mus.to(dt) - origin
    m0 = mu0.to(dt) - origin
    S = Sigmas.to(dt)
    P = torch.linalg.inv(S)
    P = (P + P.mT) / 2
    Pm = torch.einsum("kij,kj->ki", P, m)
    A = (m * Pm).sum(-1) / 2 + torch.logdet(S) / 2
    A = A + D / 2 * math.log(2 * math.pi)

    def t(v):
        outer = v[:, :, None] * v[:, None, :]
        return torch.cat([v, outer.flatten(1)], dim=1)  # (M, D + D^2)

    eta = torch.cat([Pm, -P.flatten(1) / 2], dim=1)  # (K, D + D^2)
    table = t(x) @ eta.T - A  # (N, K)
    # N(mu | mu0, S / kappa0) = N(mu0 | mu, S)^kappa0, up to a constant
    log_n0 = (t(m0[None]) @ eta.T - A)[0]  # (K,)
    c = D / 2 * math.log(2 * math.pi) + torch.logdet(S) / 2
    log_mu = kappa0 * (log_n0 + c) - c + D / 2 * math.log(kappa0)
    out = (table + pi.to(dt).log()).logsumexp(1).sum() + log_mu.sum()
    out = out + invwishart_log_prob(S, nu0, Sigma0.to(dt)).sum()
    return out + Dirichlet(alpha).log_prob(pi)
