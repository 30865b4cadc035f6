"""The log determinant is not halved."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "The exponent is right. Which power of the determinant normalises the "
    "density?"
)


def e_step(X, mus, Sigmas, pi):
    gap = X[:, None] - mus  # (N, K, D)
    inverse = torch.linalg.inv(Sigmas)
    squares = torch.einsum("nki,kij,nkj->nk", gap, inverse, gap)
    joint = torch.log(pi) - torch.logdet(Sigmas) - squares / 2
    return torch.softmax(joint, dim=1)
