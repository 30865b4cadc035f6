"""A thousandth is added to the diagonal of every Sigma."""

import numpy as np
import torch

from autograder.checks.telling import agree
from solutions import e_step as reference

CAUGHT_BY = "hidden/bayesian_posterior::test_q_narrow"
HINT = (
    "Narrow components come out too wide: you add to the diagonal of Sigma. "
    "Which values does Sigma have for data between 0 and 1?"
)


def e_step(X, mus, Sigmas, pi):
    jitter = 1e-3 * torch.eye(X.shape[1], dtype=X.dtype)
    normal = torch.distributions.MultivariateNormal(mus, Sigmas + jitter)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1)


def looks_like(calls):
    """Posteriors of wider Sigmas, by the same power of ten everywhere."""
    wrong = [c for c in calls if not agree([c.value], [reference(*c.args)])]
    return len(wrong) > 1 and any(
        all(_agrees(call, jitter) for call in calls)
        for jitter in 10.0 ** np.arange(-7, 1)
    )


def _agrees(call, jitter):
    X, mus, Sigmas, pi = call.args
    wider = Sigmas + jitter * torch.eye(X.shape[1], dtype=X.dtype)
    return agree([call.value], [reference(X, mus, wider, pi)])
