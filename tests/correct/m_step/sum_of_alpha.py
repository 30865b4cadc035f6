"""The prior's weights by their own sum, helper functions outside."""

import torch


def weighted_scatter(x, w, centre):
    y = x - centre
    return torch.matmul(y.T * w, y)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    K = q.shape[-1]
    omega = q.sum(0)
    pi = (omega + alpha - 1) / (omega.sum() + alpha.sum() - K)
    shift = X.mean(0)
    mus = kappa0 * (mu0 - shift) + q.T @ (X - shift)
    mus = mus / (kappa0 + omega)[:, None] + shift
    Sigmas = (
        torch.stack(
            [
                weighted_scatter(X, q[:, k], mus[k])
                + weighted_scatter(
                    mu0[None], torch.tensor([kappa0], dtype=X.dtype), mus[k]
                )
                + Sigma0
                for k in range(K)
            ]
        )
        / (omega + nu0 + D + 2)[:, None, None]
    )
    return mus, (Sigmas + Sigmas.mT) * 0.5, pi
