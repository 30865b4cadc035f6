"""The textbook's posterior: scatter about the weighted means."""


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    D = X.shape[1]
    n = q.sum(dim=0)
    xbar = (q.T @ X) / n.clamp(min=1e-12)[:, None]
    kappa, nu = kappa0 + n, nu0 + n
    mus = (kappa0 * mu0 + n[:, None] * xbar) / kappa[:, None]
    d = X[None] - xbar[:, None]
    scatter = (d * q.T[:, :, None]).transpose(1, 2) @ d
    e = xbar - mu0
    extra = (kappa0 * n / kappa)[:, None, None] * e[:, :, None] * e[:, None]
    Sigmas = (Sigma0 + scatter + extra) / (nu + D + 2)[:, None, None]
    Sigmas = (Sigmas + Sigmas.transpose(-1, -2)) / 2
    weights = n + alpha - 1
    return mus, Sigmas, weights / weights.sum()
