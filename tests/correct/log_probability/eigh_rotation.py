"""Rotate into the eigenbasis of each covariance, then 1-D normals (Normal)."""


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
    lam, V = torch.linalg.eigh(Sigmas.double())  # (K, D), (K, D, D)
    std = lam.sqrt()[:, :, None]

    def log_gauss(offsets, scale=1.0):
        """(K, D, M) offsets from the centres -> (K, M) log densities."""
        normal = Normal(0.0, std * scale, validate_args=False)
        return normal.log_prob(V.mT @ offsets).sum(1)

    centres = mus.double()[:, :, None]
    table = log_gauss(X.double().T - centres)  # (K, N)
    lp = torch.logsumexp(table + pi.double().log()[:, None], dim=0).sum()
    lp = lp + log_gauss(centres - mu0.double()[:, None], kappa0**-0.5).sum()
    lp = lp + invwishart_log_prob(Sigmas.double(), nu0, Sigma0.double()).sum()
    lp = lp + Dirichlet(alpha).log_prob(pi)
    return lp
