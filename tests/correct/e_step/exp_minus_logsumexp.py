"""exp(l - logsumexp(l)) with a Cholesky factor and solve_triangular."""

import math

import torch


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas)
    diff = X[None, :, :] - mus[:, None, :]  # (K, N, D)
    z = torch.linalg.solve_triangular(L, diff.transpose(1, 2), upper=False)
    half_logdet = torch.diagonal(L, dim1=-2, dim2=-1).log().sum(-1)
    log_n = (
        -0.5 * z.pow(2).sum(1)
        - half_logdet[:, None]
        - 0.5 * X.shape[1] * math.log(2 * math.pi)
    )
    ell = (torch.log(pi)[:, None] + log_n).T  # (N, K)
    return torch.exp(ell - torch.logsumexp(ell, dim=1, keepdim=True))
