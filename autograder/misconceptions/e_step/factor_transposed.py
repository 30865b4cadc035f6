"""The Cholesky factor is applied from the wrong side."""

import torch

CAUGHT_BY = "public/bayesian::test_q_example"
HINT = (
    "Your quadratic form is x' (L' L)^-1 x. The factor has L L' = Sigma: "
    "does x meet L or its transpose?"
)


def e_step(X, mus, Sigmas, pi):
    gap = X[:, None] - mus  # (N, K, D)
    inverse = torch.linalg.inv(torch.linalg.cholesky(Sigmas))
    z = torch.einsum("nki,kij->nkj", gap, inverse)
    squares = (z**2).sum(dim=2)
    joint = torch.log(pi) - torch.logdet(Sigmas) / 2 - squares / 2
    return torch.softmax(joint, dim=1)
