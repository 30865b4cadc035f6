"""numpy from end to end, wrapped by torch.from_numpy at the end."""

import numpy as np


def e_step(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
) -> torch.Tensor:
    x = X.detach().numpy().astype(np.float64)
    m = mus.detach().numpy().astype(np.float64)
    S = Sigmas.detach().numpy().astype(np.float64)
    w = pi.detach().numpy().astype(np.float64)
    L = np.linalg.cholesky(S)
    z = np.linalg.solve(L, x.T[None] - m[:, :, None])  # (K, D, N)
    with np.errstate(divide="ignore"):
        ell = np.log(w) - np.log(np.diagonal(L, axis1=1, axis2=2)).sum(1)
    ell = ell[:, None] - 0.5 * np.square(z).sum(axis=1)  # (K, N)
    ell -= ell.max(axis=0)
    p = np.exp(ell)
    return torch.from_numpy((p / p.sum(axis=0)).T).to(X.dtype)
