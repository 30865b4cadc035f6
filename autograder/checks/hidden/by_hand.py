"""The same quantities once more, entry by entry, in plain double precision.

Written from the formulas (Bishop, Pattern Recognition and Machine Learning,
chapter 9; Gelman et al., Bayesian Data Analysis, section 3.6) and apart from
the reference, so that the two can be held against each other.
"""

import math
from collections.abc import Sequence

import numpy as np

from autograder.checks.compare import Array
from autograder.checks.mixtures import Parameters, Prior


def log_normal(x: float, mu: float, sigma: float) -> float:
    """log N(x | mu, sigma^2), one dimension."""
    z = (x - mu) / sigma
    return -0.5 * z * z - math.log(sigma) - 0.5 * math.log(2 * math.pi)


def diagonal_log_joint(
    points: Array, pi: Array, mu: Array, sigma: Array
) -> Array:
    """log pi_k + sum_d log N(x_nd | mu_kd, sigma_kd^2), (N, K)."""
    table = np.empty((len(points), len(pi)))
    for n, k in np.ndindex(table.shape):
        terms = [
            log_normal(*t) for t in zip(points[n], mu[k], sigma[k], strict=True)
        ]
        table[n, k] = math.log(pi[k]) + math.fsum(terms)
    return table


def log_sum_exp(row: Sequence[float]) -> float:
    """log of a sum of exponentials, safe at any scale."""
    top = max(row)
    return float(top + math.log(math.fsum(math.exp(v - top) for v in row)))


def posterior(log_joint: Array) -> Array:
    """p(z_n = k | x_n) from the log joint, (N, K)."""
    rows = [[math.exp(v - log_sum_exp(row)) for v in row] for row in log_joint]
    return np.array(rows)


def diagonal_m_step(points: Array, gamma: Array) -> tuple[Array, Array, Array]:
    """pi, mu and sigma that maximise the expected log joint."""
    (N, D), K = points.shape, gamma.shape[1]
    pi, mu, sigma = np.empty(K), np.empty((K, D)), np.empty((K, D))
    for k in range(K):
        total = math.fsum(gamma[:, k])
        pi[k] = total / N
        for d in range(D):
            mu[k, d] = math.fsum(gamma[:, k] * points[:, d]) / total
            square = (points[:, d] - mu[k, d]) ** 2
            sigma[k, d] = math.sqrt(math.fsum(gamma[:, k] * square) / total)
    return pi, mu, sigma


def log_multivariate_normal(x: Array, mu: Array, Sigma: Array) -> float:
    """log N(x | mu, Sigma)."""
    return log_multivariate_normals(x[None], mu, Sigma)[0]


def log_multivariate_normals(X: Array, mu: Array, Sigma: Array) -> list[float]:
    """log N(x_n | mu, Sigma): along its axes Sigma is diagonal."""
    variances, axes = np.linalg.eigh(Sigma)
    sigmas = [math.sqrt(v) for v in variances]
    return [
        math.fsum(log_normal(a, 0.0, s) for a, s in zip(z, sigmas, strict=True))
        for z in ((X - mu) @ axes).tolist()
    ]


def log_joint(X: Array, theta: Parameters) -> Array:
    """log pi_k + log N(x_n | mu_k, Sigma_k), (N, K)."""
    columns = [
        math.log(p) + np.array(log_multivariate_normals(X, mu, Sigma))
        for p, mu, Sigma in zip(theta.pi, theta.mus, theta.Sigmas, strict=True)
    ]
    return np.stack(columns, axis=1)


def log_dirichlet(pi: Array, alpha: Array) -> float:
    """log Dirichlet(pi | alpha)."""
    powers = math.fsum(
        (a - 1) * math.log(p) for a, p in zip(alpha, pi, strict=True)
    )
    norm = math.lgamma(math.fsum(alpha)) - math.fsum(map(math.lgamma, alpha))
    return norm + powers


def log_inverse_wishart(Sigma: Array, nu0: float, Sigma0: Array) -> float:
    """log IW(Sigma | Sigma0, nu0)."""
    D = len(Sigma)
    log_gamma = D * (D - 1) / 4 * math.log(math.pi) + math.fsum(
        math.lgamma((nu0 - d) / 2) for d in range(D)
    )
    return float(
        nu0 / 2 * np.linalg.slogdet(Sigma0)[1]
        - nu0 * D / 2 * math.log(2)
        - log_gamma
        - (nu0 + D + 1) / 2 * np.linalg.slogdet(Sigma)[1]
        - np.trace(Sigma0 @ np.linalg.inv(Sigma)) / 2
    )


def log_prior(theta: Parameters, prior: Prior) -> float:
    """log p(theta): Dirichlet, inverse Wishart, and the means given Sigma."""
    total = log_dirichlet(theta.pi, prior.alpha)
    for mu, Sigma in zip(theta.mus, theta.Sigmas, strict=True):
        total += log_inverse_wishart(Sigma, prior.nu0, prior.Sigma0)
        total += log_multivariate_normal(mu, prior.mu0, Sigma / prior.kappa0)
    return total


def log_probability(X: Array, theta: Parameters, prior: Prior) -> float:
    """log p(X, theta), the assignments summed out."""
    likelihood = math.fsum(log_sum_exp(row) for row in log_joint(X, theta))
    return likelihood + log_prior(theta, prior)


def m_step(X: Array, q: Array, prior: Prior) -> Parameters:
    """The mode of the posterior given soft assignments, one k at a time."""
    D, K = X.shape[1], q.shape[1]
    mus, Sigmas, raw = np.empty((K, D)), np.empty((K, D, D)), np.empty(K)
    for k in range(K):
        total = math.fsum(q[:, k])
        raw[k] = total + prior.alpha[k] - 1
        pull = [math.fsum(q[:, k] * X[:, d]) for d in range(D)]
        mus[k] = (prior.kappa0 * prior.mu0 + pull) / (prior.kappa0 + total)
        scatter = _scatter(X - mus[k], q[:, k], mus[k] - prior.mu0, prior)
        Sigmas[k] = scatter / (prior.nu0 + total + D + 2)
    return Parameters(mus, Sigmas, raw / raw.sum())


def _scatter(gap: Array, weight: Array, shift: Array, prior: Prior) -> Array:
    """Sigma0 and the squares of points and prior mean, entry by entry."""
    scatter = np.array(prior.Sigma0)
    for i, j in np.ndindex(scatter.shape):
        scatter[i, j] += math.fsum(weight * gap[:, i] * gap[:, j])
        scatter[i, j] += prior.kappa0 * shift[i] * shift[j]
    return scatter


def expected_log_joint(
    X: Array, q: Array, theta: Parameters, prior: Prior
) -> float:
    """E_q[log p(X, Z, theta)]: what the M-step makes as large as possible."""
    inverse = np.linalg.inv(theta.Sigmas)
    gap = X[:, None] - theta.mus
    squares = np.einsum("nki,kij,nkj->nk", gap, inverse, gap)
    norm = (
        X.shape[1] * math.log(2 * math.pi) + np.linalg.slogdet(theta.Sigmas)[1]
    )
    joint = np.log(theta.pi) - (squares + norm) / 2
    return float((q * joint).sum() + log_prior(theta, prior))
