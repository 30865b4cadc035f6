"""Sigma is divided by nu0 + N_k + D + 1."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "mus and pi are right, Sigma is a little too large. D + 1 is right "
    "where the mean is known: what does maximising over the mean as well "
    "add?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 1)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
