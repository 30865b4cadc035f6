"""A Python loop goes through the points one by one."""

import torch

CAUGHT_BY = "hidden/bayesian_posterior::test_q_pace"
HINT = (
    "The numbers are right, but an image has 400,000 pixels. An axis of "
    "length 1 lets one expression serve all points."
)


def e_step(X, mus, Sigmas, pi):
    normal = torch.distributions.MultivariateNormal(mus, Sigmas)
    rows = [torch.log(pi) + normal.log_prob(x) for x in X]
    return torch.softmax(torch.stack(rows), dim=1)


def looks_like(calls):
    """Never: the values are right, which other mistakes can also be."""
    return False
