"""One component at a time, by a function within."""

import torch


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]

    def one(w):
        n = w.sum()
        # relative to mu0's neighbour: the weighted mean
        c = X.mean(0)
        mu = c + (kappa0 * (mu0 - c) + ((X - c) * w[:, None]).sum(0)) / (
            kappa0 + n
        )
        r = (X - mu) * w.sqrt()[:, None]
        d = mu - mu0
        S = (Sigma0 + r.T @ r + kappa0 * torch.outer(d, d)) / (nu0 + n + D + 2)
        return mu, (S + S.T) / 2

    res = [one(w) for w in q.T]
    a = q.sum(0) + alpha - 1
    return (
        torch.stack([m for m, _ in res]),
        torch.stack([S for _, S in res]),
        a / a.sum(),
    )
