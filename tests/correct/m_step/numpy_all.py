"""numpy in float64: np.average and np.cov with weights, loop over K."""

import numpy as np


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    x, w, a, m0, S0 = (
        np.asarray(t.detach(), dtype=float) for t in (X, q, alpha, mu0, Sigma0)
    )
    D, K = x.shape[1], w.shape[1]
    mus, Sigmas = np.empty((K, D)), np.empty((K, D, D))
    counts = w.sum(axis=0)
    for k in range(K):
        n = counts[k]
        if n > 0:
            mean = np.average(x, axis=0, weights=w[:, k])
            r = x - mean
            scatter = (w[:, k, None] * r).T @ r
        else:
            mean, scatter = m0, np.zeros((D, D))
        mus[k] = (kappa0 * m0 + n * mean) / (kappa0 + n)
        gap = np.outer(mean - m0, mean - m0) * kappa0 * n / (kappa0 + n)
        Sigmas[k] = (S0 + scatter + gap) / (nu0 + n + D + 2)
        Sigmas[k] = (Sigmas[k] + Sigmas[k].T) / 2
    pi = (counts + a - 1) / (counts + a - 1).sum()
    return tuple(torch.from_numpy(r).to(X.dtype) for r in (mus, Sigmas, pi))
