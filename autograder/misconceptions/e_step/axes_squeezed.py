"""squeeze() drops the axis of a single point or component."""

import numpy as np
import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_ones"
HINT = (
    "With one component or one point your result loses an axis. Which call "
    "removes every axis of length 1, wanted or not?"
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1).squeeze()


def looks_like(calls):
    """Axes of length 1 are missing, and no others."""
    shapes = [
        (np.shape(call.value), (len(call.args[0]), len(call.args[3])))
        for call in calls
        if isinstance(call.value, np.ndarray)
    ]
    squeezed = [got for got, want in shapes if got != want]
    return len(squeezed) > 1 and all(
        got == tuple(n for n in want if n > 1) for got, want in shapes
    )
