"""torch.cov with aweights = q_k (scatter about the data's own mean, divided by
a bias correction) in place of the MAP; for D = 1 it is 0-d.
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
    mus = (kappa0 * mu0 + q.T @ X) / (kappa0 + Nk)[:, None]
    Sigmas = torch.stack(
        [
            torch.cov(X.T, aweights=q[:, k]).reshape(Sigma0.shape)
            for k in range(len(Nk))
        ]
    )
    pi = Nk + alpha - 1
    return mus, (Sigmas + Sigmas.mT) / 2, pi / pi.sum()
