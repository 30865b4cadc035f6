"""The determinant of Sigma is left out of the density."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "A constant factor cancels when you normalise, the determinant does "
    "not: it differs between components."
)


def e_step(X, mus, Sigmas, pi):
    gap = X[:, None] - mus  # (N, K, D)
    inverse = torch.linalg.inv(Sigmas)
    squares = torch.einsum("nki,kij,nkj->nk", gap, inverse, gap)
    joint = torch.log(pi) - squares / 2
    return torch.softmax(joint, dim=1)
