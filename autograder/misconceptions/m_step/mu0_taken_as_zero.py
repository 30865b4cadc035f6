"""The moment formula without kappa0 mu0 mu0', right for mu0 = 0."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "Your Sigma is right for mu0 = 0. Which product of mu0 is missing "
    "beside those of the points?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    squares = torch.einsum("nk,ni,nj->kij", q, X, X)
    total = (kappa0 + N_k)[:, None, None]
    scatter = squares - total * mus[:, :, None] * mus[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
