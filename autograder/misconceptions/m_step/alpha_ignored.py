"""pi is N_k / N: the prior of pi is ignored."""

import torch

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "Your pi does not depend on alpha. What does the Dirichlet prior add to "
    "the counts?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k
    return mus, Sigmas, pi / pi.sum()
