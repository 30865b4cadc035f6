"""Whitened by a triangular solve."""

import torch


def e_step(X, mus, Sigmas, pi):
    L = torch.linalg.cholesky(Sigmas)
    diff = (X.unsqueeze(0) - mus.unsqueeze(1)).transpose(1, 2)
    m = torch.linalg.solve_triangular(L, diff, upper=False).pow(2).sum(1).T
    logits = torch.log(pi) - torch.diagonal(L, 0, 1, 2).log().sum(1) - m / 2
    return torch.nn.functional.softmax(logits, dim=-1)
