"""Every point counts for its likeliest component only."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "You turn q into a hard assignment first. A point that is half one "
    "component's counts half for it."
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    best = q.argmax(dim=1)
    q = torch.nn.functional.one_hot(best, q.shape[1]).to(X.dtype)
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
