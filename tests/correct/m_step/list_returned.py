"""Broadcast over a fourth axis, symmetrised, as a list."""


def m_step(X, q, alpha, mu0, kappa0, nu0, Sigma0):
    N, D = X.shape
    n = q.sum(0)
    mus = (kappa0 * mu0[None] + q.t().mm(X)) / (kappa0 + n).unsqueeze(-1)
    r = X.unsqueeze(1) - mus.unsqueeze(0)
    outer = r.unsqueeze(-1) * r.unsqueeze(-2)
    S = (q[..., None, None] * outer).sum(0)
    r0 = mus - mu0
    S = Sigma0 + S + kappa0 * (r0.unsqueeze(-1) @ r0.unsqueeze(-2))
    S = S / (nu0 + n + D + 2).view(-1, 1, 1)
    pi = n + (alpha - 1.0)
    pi = pi / pi.sum()
    return [mus, (S + S.transpose(-2, -1)) / 2, pi]
