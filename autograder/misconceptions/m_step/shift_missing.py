"""The term of the distance between the new mean and mu0 is left out."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "Sigma is too small where the means lie far from mu0. The prior of mu_k "
    "depends on Sigma_k too: which square does it add?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap = X[:, None] - mus
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
