"""The data are shifted in place: the tensor of the caller changes."""

import torch

from autograder.checks.telling import changed

CAUGHT_BY = "public/bayesian::test_q_inputs"
HINT = (
    "After the call the data are not what they were. Which operator of "
    "yours writes into the tensor itself?"
)


def e_step(X, mus, Sigmas, pi):
    middle = X.mean(dim=0)
    X -= middle
    normal = torch.distributions.MultivariateNormal(mus - middle, Sigmas)
    joint = torch.log(pi) + normal.log_prob(X[:, None])  # (N, K)
    return torch.softmax(joint, dim=1)


def looks_like(calls):
    """The call changed X."""
    return changed(calls, 0)
