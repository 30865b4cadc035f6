"""functools.partial fixes the options of a more general update."""

from functools import partial


def _update(X, q, alpha, mu0, kappa0, nu0, Sigma0, *, symmetrise, offset):
    D = X.shape[1]
    total = q.sum(0)
    mus = mu0 + ((X - mu0).T @ q).T / (kappa0 + total)[:, None]
    r = X.unsqueeze(1) - mus  # (N, K, D)
    S = torch.einsum("nkd,nke->kde", q.unsqueeze(2) * r, r)
    S = S + kappa0 * (mus - mu0)[:, :, None] * (mus - mu0)[:, None, :]
    S = (S + Sigma0) / (nu0 + total + D + offset)[:, None, None]
    pi = total + alpha - 1
    return mus, symmetrise(S), pi / pi.sum()


m_step = partial(
    _update, symmetrise=lambda S: torch.lerp(S, S.mT, 0.5), offset=2
)
