"""Uses torch's Gaussian NLL loss on whitened residuals."""

import torch.nn.functional as F


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    L = torch.linalg.cholesky(Sigmas)
    z = torch.linalg.solve_triangular(
        L, (X - mus[:, None]).mT, upper=False
    )  # (K, D, N)
    nll = F.gaussian_nll_loss(
        z, torch.zeros_like(z), torch.ones_like(z), reduction="none"
    ).sum(1)
    nll = nll + L.diagonal(dim1=1, dim2=2).log().sum(1, keepdim=True)
    return F.softmax(pi.log() - nll.T, dim=1)
