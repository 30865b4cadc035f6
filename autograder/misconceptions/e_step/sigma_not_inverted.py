"""The quadratic form holds Sigma instead of its inverse."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "In your density wide components fall off faster. Which matrix stands "
    "in the quadratic form?"
)


def e_step(X, mus, Sigmas, pi):
    gap = X[:, None] - mus  # (N, K, D)
    squares = torch.einsum("nki,kij,nkj->nk", gap, Sigmas, gap)
    joint = torch.log(pi) - torch.logdet(Sigmas) / 2 - squares / 2
    return torch.softmax(joint, dim=1)
