"""The quadratic form is not halved in the exponent."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Points fall off too fast with their distance. Look for the factor in "
    "the exponent of the normal density."
)


def e_step(X, mus, Sigmas, pi):
    gap = X[:, None] - mus  # (N, K, D)
    inverse = torch.linalg.inv(Sigmas)
    squares = torch.einsum("nki,kij,nkj->nk", gap, inverse, gap)
    joint = torch.log(pi) - torch.logdet(Sigmas) / 2 - squares
    return torch.softmax(joint, dim=1)
