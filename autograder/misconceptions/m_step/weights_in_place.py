"""q is multiplied in place: the tensor of the caller changes."""

import torch

from autograder.checks.telling import changed

CAUGHT_BY = "public/bayesian::test_mode_inputs"
HINT = (
    "After the call q is not what it was. Which operator of yours writes "
    "into the tensor itself?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    roots = q.sqrt_()
    gap = roots[:, :, None] * gap
    scatter = torch.einsum("nki,nkj->kij", gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()


def looks_like(calls):
    """The call changed q."""
    return changed(calls, 1)
