"""Log determinant not halved."""

import torch


def e_step(X, mus, Sigmas, pi):
    D = X.shape[1]
    l = (
        -0.5
        * torch.einsum(
            "nkd,kde,nke->nk",
            X[:, None] - mus,
            torch.linalg.inv(Sigmas),
            X[:, None] - mus,
        )
        - torch.logdet(Sigmas)
        + pi.log()
    )
    return torch.softmax(l, dim=1)
