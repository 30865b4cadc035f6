"""right: a loop over components, Cholesky, a Python float"""

import math

import torch


def log_probability(X, mus, Sigmas, pi, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    K = len(pi)
    columns = []
    total = 0.0
    for k in range(K):
        L = torch.linalg.cholesky(Sigmas[k])
        half = torch.log(torch.diagonal(L)).sum()
        z = torch.linalg.solve_triangular(L, (X - mus[k]).T, upper=False)
        normal = -0.5 * (z**2).sum(0) - half - D / 2 * math.log(2 * math.pi)
        columns.append(torch.log(pi[k]) + normal)
        z0 = torch.linalg.solve_triangular(
            L, (mus[k] - mu0)[:, None], upper=False
        )
        prior = -0.5 * kappa0 * (z0**2).sum() - half
        prior = prior - D / 2 * math.log(2 * math.pi / kappa0)
        total += float(prior)
        total += float(
            invwishart_log_prob(Sigmas[k : k + 1], nu0, Sigma0).sum()
        )
    total += float(torch.logsumexp(torch.stack(columns, 1), 1).sum())
    dirichlet = torch.lgamma(alpha.sum()) - torch.lgamma(alpha).sum()
    dirichlet = dirichlet + ((alpha - 1) * torch.log(pi)).sum()
    return total + float(dirichlet)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k = q.sum(0)
    D = X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    Sigmas = []
    for k in range(q.shape[1]):
        R = X - mus[k]
        r0 = mus[k] - mu0
        S = Sigma0 + kappa0 * torch.outer(r0, r0) + (q[:, k, None] * R).T @ R
        Sigmas.append((S + S.T) / 2 / (nu0 + N_k[k] + D + 2))
    pi = N_k + alpha - 1
    return mus, torch.stack(Sigmas), pi / pi.sum()
