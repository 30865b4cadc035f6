"""torch.cov with aweights for the scatter about the weighted mean."""


def m_step(
    X: torch.Tensor,
    q: torch.Tensor,
    alpha: torch.Tensor,
    mu0: torch.Tensor,
    kappa0: float,
    nu0: float,
    Sigma0: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    N, D = X.shape
    means, covs = [], []
    for weight in q.unbind(dim=1):
        n = weight.sum()
        if n > 0:
            centre = weight @ X / n
            # of a copy: for N = 1 torch.cov centres its argument in place
            spread = n * torch.cov(
                (X - centre).T, correction=0, aweights=weight
            ).reshape(D, D)
        else:  # nobody home: the prior alone
            centre, spread = mu0, torch.zeros_like(Sigma0)
        gap = centre - mu0
        means.append(torch.lerp(centre, mu0, kappa0 / (kappa0 + n)))
        S = Sigma0 + spread + kappa0 * n / (kappa0 + n) * torch.outer(gap, gap)
        covs.append((S + S.T) / (2 * (nu0 + n + D + 2)))
    pi = q.sum(0).add(alpha).sub(1)
    pi /= pi.sum()
    return torch.stack(means), torch.stack(covs), pi
