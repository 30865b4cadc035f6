"""The moment formula, averaged with its transpose."""

import torch

CAUGHT_BY = "hidden/bayesian_mode::test_mode_collinear"
HINT = (
    "The average with the transpose is symmetric, but not positive "
    "definite: the digits are lost before. Subtract the mean before you "
    "multiply."
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    squares = torch.einsum("nk,ni,nj->kij", q, X, X)
    squares = squares + kappa0 * torch.outer(mu0, mu0)
    total = (kappa0 + N_k)[:, None, None]
    scatter = squares - total * mus[:, :, None] * mus[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    Sigmas = (Sigmas + Sigmas.mT) / 2
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
