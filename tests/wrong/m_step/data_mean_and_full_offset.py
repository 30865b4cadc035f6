"""Scatter around the data's mean plus kappa0 (mean - mu0)(mean - mu0)',
without the factor N_k / (kappa0 + N_k); also 0 / 0 for an empty cluster.
"""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    Nk = q.sum(dim=0)  # (K,)
    bar = q.T @ X / Nk[:, None]
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    diff, off = X[:, None] - bar, bar - mu0
    S = torch.einsum("nk,nki,nkj->kij", q, diff, diff)
    S = S + Sigma0 + kappa0 * off[:, :, None] * off[:, None, :]
    Sigmas = S / (nu0 + Nk + X.shape[1] + 2)[:, None, None]
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
