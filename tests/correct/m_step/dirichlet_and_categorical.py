"""pi is the mode of a posterior Dirichlet object."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    Nk = q.sum(0)
    posterior = Dirichlet(alpha + Nk)
    mus = mu0 + q.mT @ (X - mu0) / (kappa0 + Nk)[:, None]
    R = X - mus[:, None]
    G = (mus - mu0)[:, :, None]
    S = torch.matmul(R.mT * q.mT[:, None], R) + kappa0 * G @ G.mT + Sigma0
    S = S.div((nu0 + Nk + X.shape[1] + 2)[:, None, None])
    return mus, S.add(S.mT).mul(0.5), posterior.mode
