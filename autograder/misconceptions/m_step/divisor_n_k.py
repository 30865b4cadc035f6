"""Sigma is divided by N_k alone."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "You divide by the number of points, as for the maximum of the "
    "likelihood. What do the prior's degrees of freedom add?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k = q.sum(dim=0)
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (N_k)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
