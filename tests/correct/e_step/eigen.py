"""Whitens by the eigenvectors."""

import torch


def e_step(X, mus, Sigmas, pi):
    values, vectors = torch.linalg.eigh(Sigmas)
    z = torch.einsum("nkd,kde->nke", X[:, None] - mus, vectors)
    quad = (z**2 / values).sum(-1)
    return torch.nn.functional.softmax(
        pi.log() - 0.5 * values.log().sum(-1) - 0.5 * quad, dim=1
    )
