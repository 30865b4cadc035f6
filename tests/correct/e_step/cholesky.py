"""Cholesky and a triangular solve, helper nested inside."""

import torch


def e_step(X, mus, Sigmas, pi):
    L = torch.linalg.cholesky(Sigmas)

    def column(k):
        z = torch.linalg.solve_triangular(L[k], (X - mus[k]).T, upper=False)
        return pi[k].log() - L[k].diag().log().sum() - 0.5 * (z**2).sum(0)

    return torch.softmax(
        torch.stack([column(k) for k in range(len(pi))]), 0
    ).t()
