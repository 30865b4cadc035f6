"""The weights are Categorical(probs=counts).probs, the means a lerp."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    D = X.shape[-1]
    Nk = q.sum(0)
    share = kappa0 / (kappa0 + Nk)  # of the prior, (K,)
    data_mean = (q / Nk.clamp_min(torch.finfo(q.dtype).tiny)).T @ X
    mus = torch.lerp(data_mean, mu0.expand_as(data_mean), share[:, None])
    S = Sigma0.expand(len(Nk), D, D).clone()
    for k in range(len(Nk)):
        d = X - mus[k]
        S[k].addmm_((q[:, k, None] * d).T, d)
        S[k].addr_(mus[k] - mu0, mus[k] - mu0, alpha=kappa0)
        S[k] /= nu0 + Nk[k] + D + 2
    return mus, (S + S.mT) / 2, Categorical(probs=Nk + alpha - 1).probs
