"""Textbook inverse and slogdet, quadratic form by einsum, in float64."""


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
    D = X.shape[-1]
    f = torch.float64
    P = torch.linalg.inv(Sigmas.to(f))
    sign, logdet = torch.linalg.slogdet(Sigmas.to(f))
    c = -D / 2 * torch.log(torch.tensor(2 * torch.pi, dtype=f)) - logdet / 2
    R = X.to(f)[None] - mus.to(f)[:, None]  # (K, N, D)
    quad = torch.einsum("knd,knd->kn", torch.einsum("knd,kde->kne", R, P), R)
    lik = torch.logsumexp((pi.to(f).log() + c)[:, None] - quad / 2, 0).sum()
    r = mus.to(f) - mu0.to(f)
    quad0 = kappa0 * torch.einsum("ki,kij,kj->k", r, P, r)
    lmu = (c + D / 2 * math.log(kappa0) - quad0 / 2).sum()
    lsigma = invwishart_log_prob(Sigmas.to(f), nu0, Sigma0.to(f)).sum()
    ldir = Dirichlet(alpha).log_prob(pi)
    return (lik + lmu + lsigma + ldir).to(X.dtype)
