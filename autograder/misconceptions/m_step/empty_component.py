"""A component without points divides 0 by 0."""

import torch

CAUGHT_BY = "hidden/bayesian_mode::test_mode_empty"
HINT = (
    "When a component has lost all its points, your result holds NaN. Is "
    "there a way to the same mean that never divides by N_k alone?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    average = (q.T @ X) / N_k[:, None]
    mus = kappa0 * mu0 + N_k[:, None] * average
    mus = mus / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
