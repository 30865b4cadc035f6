"""The scatter of the points is measured from mu0."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "You measure the scatter of the points from mu0. Around which mean do "
    "the points of a component scatter?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mu0, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
