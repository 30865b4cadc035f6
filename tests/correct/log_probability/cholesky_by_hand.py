"""Every density by hand: Cholesky, solve_triangular, a product of gammas."""

import math

import torch

LOG_2PI = math.log(2 * math.pi)


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
    N, D = X.shape
    L = torch.linalg.cholesky(Sigmas)  # (K, D, D)
    half_logdet = L.diagonal(dim1=1, dim2=2).log().sum(1)  # (K,)

    # points
    diff = (X[:, None, :] - mus).permute(1, 2, 0)  # (K, D, N)
    z = torch.linalg.solve_triangular(L, diff, upper=False)
    log_n = -0.5 * (D * LOG_2PI + z.pow(2).sum(1)) - half_logdet[:, None]
    total = torch.logsumexp(log_n + torch.log(pi)[:, None], 0).sum()

    # covariances
    L0 = torch.linalg.cholesky(Sigma0)
    logdet0 = 2 * torch.diagonal(L0).log().sum()
    log_gamma_D = D * (D - 1) / 4 * math.log(math.pi) + sum(
        math.lgamma((nu0 - j) / 2) for j in range(D)
    )
    a = torch.linalg.solve_triangular(L, L0.expand_as(L), upper=False)
    trace = (a * a).sum((1, 2))  # Tr(Sigma^-1 Sigma0) = ||L^-1 L0||^2
    log_iw = (
        nu0 / 2 * logdet0
        - nu0 * D / 2 * math.log(2)
        - log_gamma_D
        - (nu0 + D + 1) * half_logdet
        - trace / 2
    )
    total = total + log_iw.sum()

    # means
    z0 = torch.linalg.solve_triangular(
        L, (mus - mu0).unsqueeze(-1), upper=False
    ).squeeze(-1)  # (K, D)
    log_mu = (
        0.5 * D * (math.log(kappa0) - LOG_2PI)
        - half_logdet
        - kappa0 / 2 * (z0**2).sum(1)
    )
    total = total + log_mu.sum()

    # weights
    log_dir = (
        torch.lgamma(alpha.sum())
        - torch.lgamma(alpha).sum()
        + torch.xlogy(alpha - 1, pi).sum()
    )
    return total + log_dir
