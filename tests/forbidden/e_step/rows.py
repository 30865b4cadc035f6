"""One row after the other."""

import torch


def e_step(X, mus, Sigmas, pi):
    L = torch.linalg.inv(torch.linalg.cholesky(Sigmas))
    c = pi.log() + torch.diagonal(L, dim1=1, dim2=2).log().sum(1)
    return torch.stack(
        [
            torch.softmax(
                c - ((L @ (x - mus)[..., None]).squeeze(-1) ** 2).sum(1) / 2, 0
            )
            for x in X
        ]
    )
