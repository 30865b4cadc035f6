"""A Python loop goes through the points one by one."""

CAUGHT_BY = "hidden/bayesian_mode::test_mode_pace"
HINT = (
    "The numbers are right, but an image has 400,000 pixels. A matrix "
    "product sums over all points at once."
)


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N_k, D = q.sum(dim=0), X.shape[1]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + N_k)[:, None]
    shift = mus - mu0
    scatter = kappa0 * shift[:, :, None] * shift[:, None]
    for n in range(len(X)):
        gap = X[n] - mus
        weights = q[n][:, None, None]
        scatter = scatter + weights * gap[:, :, None] * gap[:, None]
    Sigmas = (Sigma0 + scatter) / (nu0 + N_k + D + 2)[:, None, None]
    pi = N_k + alpha - 1
    return mus, Sigmas, pi / pi.sum()


def looks_like(calls):
    """Never: the values are right, which other mistakes can also be."""
    return False
