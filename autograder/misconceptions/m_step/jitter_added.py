"""A hundredth is added to the diagonal of every Sigma."""

import numpy as np
import torch

from autograder.checks.telling import agree, at_the_edge
from solutions import m_step as reference

CAUGHT_BY = "public/bayesian::test_mode_example"
HINT = (
    "Your Sigma is too large on its diagonal. Sigma0 is what keeps it from "
    "becoming singular: what else do you add?"
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    gap, shift = X[:, None] - mus, mus - mu0
    scatter = torch.einsum("nk,nki,nkj->kij", q, gap, gap)
    scatter = scatter + kappa0 * shift[:, :, None] * shift[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    Sigmas = Sigmas + 1e-2 * torch.eye(D, dtype=X.dtype)
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()


def looks_like(calls):
    """All is right but for the same number on every diagonal."""
    usual = [call for call in calls if not at_the_edge(call)][:6]
    added = [_added(call) for call in usual]
    return (
        len(added) > 1
        and all(added)
        and np.allclose(added, added[0], rtol=0.02)
    )


def _added(call):
    """What is on the diagonal of all Sigmas beyond the right ones, or 0."""
    mus, Sigmas, pi = (want.double() for want in reference(*call.args))
    got = call.value
    if not isinstance(got, tuple | list) or len(got) != 3:
        return 0.0
    given = np.asarray(got[1])
    if given.dtype.kind != "f" or given.shape != Sigmas.shape:
        return 0.0
    more = given[0] - Sigmas[0].numpy()
    jitter = np.trace(more) / len(more)
    wider = Sigmas + jitter * torch.eye(Sigmas.shape[1])
    clear = jitter > 1e-5 * float(Sigmas.abs().max())
    return jitter if clear and agree(call.value, (mus, wider, pi)) else 0.0
