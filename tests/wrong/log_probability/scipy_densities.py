"""Forbidden import: SciPy's densities. The value is right."""


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
    from scipy.special import logsumexp as lse
    from scipy.stats import dirichlet, invwishart, multivariate_normal

    K, D = mus.shape
    m, S = mus.double().numpy(), Sigmas.double().numpy()
    w, x = pi.double().numpy(), X.double().numpy()
    table = np.stack(
        [
            np.log(w[k]) + multivariate_normal.logpdf(x, m[k], S[k]).reshape(-1)
            for k in range(K)
        ],
        axis=1,
    )
    lp = lse(table, axis=1).sum()
    for k in range(K):
        lp += invwishart.logpdf(S[k], nu0, Sigma0.double().numpy())
        lp += multivariate_normal.logpdf(
            m[k], mu0.double().numpy(), S[k] / kappa0
        )
    w = w / w.sum()
    lp += dirichlet.logpdf(w, alpha.double().numpy()) if K > 1 else 0.0
    return torch.tensor(lp, dtype=X.dtype)
