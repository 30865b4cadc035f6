"""The NIW as one density: a single trace of Sigma^-1 (Sigma0 + k0 d d^T)."""


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
    K, D = mus.shape
    L = torch.linalg.cholesky(Sigmas.double())
    d = (mus - mu0).double()
    S = Sigma0.double() + kappa0 * d[:, :, None] * d[:, None, :]  # (K, D, D)
    logdet = 2 * torch.log(torch.diagonal(L, dim1=-2, dim2=-1)).sum(-1)
    trace = torch.einsum("kii->k", torch.cholesky_solve(S, L))
    log_z = (
        nu0 / 2 * torch.linalg.slogdet(Sigma0.double()).logabsdet
        - nu0 * D / 2 * math.log(2)
        - torch.special.multigammaln(torch.tensor(nu0 / 2).double(), D)
        + D / 2 * math.log(kappa0 / (2 * math.pi))
    )
    log_niw = K * log_z - ((nu0 + D + 2) * logdet + trace).sum() / 2
    table = torch.stack(
        [
            MultivariateNormal(m, scale_tril=chol).log_prob(X.double())
            for m, chol in zip(mus.double(), L)
        ]
    )  # (K, N)
    evidence = torch.logsumexp(table + pi.log()[:, None], dim=0).sum()
    dirichlet = (
        alpha.sum().lgamma()
        - alpha.lgamma().sum()
        + torch.special.xlogy(alpha - 1, pi).sum()
    )
    return evidence + log_niw + dirichlet
