"""A lambda on lambdas, the tuple is its value."""

_sym = lambda S: (S + S.mT) / 2
_gram = lambda A, B: A.mT @ B
_unit = lambda v: v / v.sum()
_means = lambda X, q, mu0, kappa0: (
    (kappa0 * mu0 + q.T @ X) / (kappa0 + q.sum(0))[:, None]
)
_scatter = lambda X, q, mus, mu0, kappa0: (
    _gram(q.T[..., None] * (X - mus[:, None]), X - mus[:, None])
    + kappa0 * _gram((mu0 - mus)[:, None], (mu0 - mus)[:, None])
)

m_step = lambda X, q, alpha, mu0, kappa0, nu0, Sigma0: (
    mus := _means(X, q, mu0, kappa0),
    _sym(
        (Sigma0 + _scatter(X, q, mus, mu0, kappa0))
        / (nu0 + q.sum(0) + X.shape[1] + 2)[:, None, None]
    ),
    _unit(q.sum(0) + alpha - 1),
)
