"""The scatter is that around the weighted average, not the new mean."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "You measure the scatter from the weighted average of the points, and "
    "the shift from the new mean. Where both are measured from one point, "
    "the formula closes."
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    average = (q.T @ X) / N_k.clamp(min=1e-10)[:, None]
    gap, shift = X[:, None] - average, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()
