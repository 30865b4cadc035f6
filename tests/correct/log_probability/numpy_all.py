"""numpy inside, in float64, and a numpy float64 (which is a float) returned."""

import math

import numpy as np


def log_probability(
    X: torch.Tensor,
    mus: torch.Tensor,
    Sigmas: torch.Tensor,
    pi: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> torch.Tensor:
    X, m, S, w, a, m0, S0 = (
        np.asarray(t.detach(), dtype=np.float64)
        for t in (X, mus, Sigmas, pi, alpha, mu0, Sigma0)
    )
    D = X.shape[1]
    _, logdet = np.linalg.slogdet(S)  # (K,)
    diff = X.T[None] - m[:, :, None]  # (K, D, N)
    maha = (diff * np.linalg.solve(S, diff)).sum(axis=1)  # (K, N)
    with np.errstate(divide="ignore"):
        logw = np.log(w)
    ll = logw[:, None] - 0.5 * (
        maha + logdet[:, None] + D * math.log(2 * math.pi)
    )
    top = ll.max(axis=0)
    data = (top + np.log(np.exp(ll - top).sum(axis=0))).sum()

    multigamma = D * (D - 1) / 4 * math.log(math.pi)
    for d in range(D):
        multigamma += math.lgamma(0.5 * (nu0 - d))
    iw = (
        0.5 * nu0 * (np.linalg.slogdet(S0)[1] - D * math.log(2))
        - multigamma
        - 0.5 * (nu0 + D + 1) * logdet
        - 0.5
        * np.trace(
            np.linalg.solve(S, np.broadcast_to(S0, S.shape)), axis1=1, axis2=2
        )
    ).sum()

    d0 = (m - m0)[:, :, None]  # (K, D, 1)
    q0 = (d0 * np.linalg.solve(S, d0)).sum(axis=(1, 2))
    normal = (
        -0.5 * (D * math.log(2 * math.pi / kappa0) + logdet + kappa0 * q0).sum()
    )

    keep = a != 1
    dirichlet = math.lgamma(a.sum()) - sum(map(math.lgamma, a))
    with np.errstate(divide="ignore"):
        dirichlet += ((a - 1)[keep] * np.log(w[keep])).sum()
    return np.float64(data + iw + normal + dirichlet)
